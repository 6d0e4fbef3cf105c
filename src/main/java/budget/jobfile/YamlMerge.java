package budget.jobfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Puts a file of a job folder over the file of its base: what the file names is its own, the rest is the base's. Every value
 * keeps the file and line it is written at.
 */
public final class YamlMerge {

    /** The key under which a file lists what it does not take over. */
    public static final String WITHOUT = "without";

    private YamlMerge() {}

    /** The keys of both; a key of the file's own replaces the base's, and those listed are not taken over. */
    public static YamlNode keys(YamlNode own, YamlNode base, Set<String> without) {
        if (!(own.node() instanceof MappingNode over) || !(base.node() instanceof MappingNode under)) {
            return own.isThere() ? own : base;
        }
        Set<String> left = new HashSet<>(without);
        over.getValue().forEach(tuple -> left.add(text(tuple.getKeyNode())));
        List<NodeTuple> tuples = new ArrayList<>();
        under.getValue().stream()
                .filter(tuple -> !left.contains(text(tuple.getKeyNode())))
                .forEach(tuples::add);
        tuples.addAll(over.getValue());
        return own.with(like(over, tuples));
    }

    /** The same without a few keys. */
    public static YamlNode less(YamlNode from, Set<String> without) {
        if (!(from.node() instanceof MappingNode mapping)) {
            return from;
        }
        return from.with(like(
                mapping,
                mapping.getValue().stream()
                        .filter(tuple -> !without.contains(text(tuple.getKeyNode())))
                        .toList()));
    }

    /** The same without some keys in any mapping within it. */
    public static YamlNode lessEverywhere(YamlNode from, Set<String> without) {
        return from.node() == null ? from : from.with(lessEverywhere(from.node(), without));
    }

    private static Node lessEverywhere(Node node, Set<String> without) {
        if (node instanceof SequenceNode list) {
            return sequence(
                    list,
                    list.getValue().stream()
                            .map(member -> lessEverywhere(member, without))
                            .toList());
        }
        if (node instanceof MappingNode mapping) {
            return like(
                    mapping,
                    mapping.getValue().stream()
                            .filter(tuple -> !without.contains(text(tuple.getKeyNode())))
                            .map(tuple ->
                                    new NodeTuple(tuple.getKeyNode(), lessEverywhere(tuple.getValueNode(), without)))
                            .toList());
        }
        return node;
    }

    /** The members of two lists, told apart by their value of a key, or by their text; one replaces that of the base. */
    public static YamlNode lists(YamlNode own, YamlNode base, String key, Set<String> without) {
        if (!(base.node() instanceof SequenceNode under)) {
            return own.isThere() ? own : base;
        }
        List<String> names = List.of(key);
        List<Node> over = own.list().stream()
                .map(YamlNode::node)
                .map(Objects::requireNonNull)
                .toList();
        Map<String, Node> replacing = new LinkedHashMap<>();
        over.forEach(member -> replacing.putIfAbsent(name(member, names), member));
        List<Node> members = new ArrayList<>();
        Set<Node> placed = new HashSet<>();
        for (Node member : under.getValue()) {
            String name = name(member, names);
            Node instead = replacing.get(name);
            if (instead != null && placed.add(instead)) {
                members.add(instead);
            } else if (!without.contains(name)) {
                members.add(member);
            }
        }
        over.stream().filter(member -> !placed.contains(member)).forEach(members::add);
        return base.with(sequence(under, members));
    }

    /**
     * The keys of both, and within them the members of lists one by one: a member of the same name has the keys of both, a new
     * one comes behind the member it is written behind, those under {@code without} are left out.
     *
     * @param lists the keys whose values are such lists
     * @param names the keys whose values name a member
     */
    public static YamlNode deep(YamlNode own, YamlNode base, List<String> lists, List<String> names) {
        if (own.node() instanceof MappingNode over && base.node() instanceof MappingNode under) {
            return own.with(new Deep(lists, names).mapping(over, under, own));
        }
        return own.isThere() ? own : base;
    }

    private record Deep(List<String> lists, List<String> names) {

        Node mapping(MappingNode over, MappingNode under, YamlNode own) {
            List<YamlNode> without = own.with(over).list(WITHOUT);
            Set<String> left = without.stream().map(Deep::bare).collect(Collectors.toSet());
            List<NodeTuple> tuples = new ArrayList<>();
            for (NodeTuple tuple : under.getValue()) {
                if (isList(tuple)) {
                    tuples.add(list(over, tuple, left, own));
                } else if (find(over, text(tuple.getKeyNode())).isEmpty()) {
                    tuples.add(tuple);
                }
            }
            over.getValue().stream()
                    .filter(tuple -> !isMerged(text(tuple.getKeyNode()), under))
                    .forEach(tuples::add);
            reportUnknown(without, under);
            return like(over, tuples);
        }

        private static String bare(YamlNode name) {
            return name.text().replaceAll("\\s", "");
        }

        private boolean isList(NodeTuple tuple) {
            return lists.contains(text(tuple.getKeyNode())) && tuple.getValueNode() instanceof SequenceNode;
        }

        /** Whether a key of the file's own is dealt with together with the base's. */
        private boolean isMerged(String key, MappingNode under) {
            return key.equals(WITHOUT) || find(under, key).filter(this::isList).isPresent();
        }

        private void reportUnknown(List<YamlNode> without, MappingNode under) {
            Set<String> known = new LinkedHashSet<>();
            under.getValue().stream()
                    .filter(this::isList)
                    .map(tuple -> (SequenceNode) tuple.getValueNode())
                    .forEach(list -> list.getValue().forEach(member -> known.add(name(member, names))));
            without.stream()
                    .filter(name -> !known.contains(bare(name)))
                    .forEach(name -> name.report(
                            MistakeCode.WITHOUT_UNKNOWN.of(name.text()).offering(name.text(), known)));
        }

        private NodeTuple list(MappingNode over, NodeTuple under, Set<String> left, YamlNode own) {
            SequenceNode inherited = (SequenceNode) under.getValueNode();
            Optional<NodeTuple> instead =
                    find(over, text(under.getKeyNode())).filter(tuple -> tuple.getValueNode() instanceof SequenceNode);
            SequenceNode changes = instead.map(tuple -> (SequenceNode) tuple.getValueNode())
                    .orElseGet(() -> sequence(inherited, List.of()));
            Node key = instead.map(NodeTuple::getKeyNode).orElse(under.getKeyNode());
            return new NodeTuple(key, members(changes, inherited, left, own));
        }

        private Node members(SequenceNode over, SequenceNode under, Set<String> dropped, YamlNode own) {
            List<Node> members = new ArrayList<>(under.getValue());
            members.removeIf(member -> dropped.contains(name(member, names)));
            int behind = members.size();
            for (Node member : over.getValue()) {
                int at = indexOf(name(member, names), members);
                if (at < 0) {
                    members.add(behind, member);
                    behind++;
                } else {
                    Node before = members.get(at);
                    members.set(
                            at,
                            member instanceof MappingNode one && before instanceof MappingNode other
                                    ? mapping(one, other, own)
                                    : member);
                    behind = at + 1;
                }
            }
            return sequence(over, members);
        }

        private int indexOf(String name, List<Node> members) {
            List<String> all =
                    members.stream().map(member -> name(member, names)).toList();
            return name.isEmpty() ? -1 : all.indexOf(name);
        }
    }

    private static Optional<NodeTuple> find(MappingNode mapping, String key) {
        return mapping.getValue().stream()
                .filter(tuple -> text(tuple.getKeyNode()).equals(key))
                .findFirst();
    }

    private static String name(Node member, List<String> names) {
        if (!(member instanceof MappingNode mapping)) {
            return text(member);
        }
        return names.stream()
                .flatMap(key -> find(mapping, key).stream())
                .map(tuple -> text(tuple.getValueNode()))
                .findFirst()
                .orElse("");
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().replaceAll("\\s", "") : "";
    }

    private static MappingNode like(MappingNode like, List<NodeTuple> tuples) {
        return new MappingNode(
                like.getTag(), true, tuples, like.getFlowStyle(), like.getStartMark(), like.getEndMark());
    }

    private static SequenceNode sequence(SequenceNode like, List<Node> members) {
        return new SequenceNode(
                like.getTag(), true, members, like.getFlowStyle(), like.getStartMark(), like.getEndMark());
    }
}
