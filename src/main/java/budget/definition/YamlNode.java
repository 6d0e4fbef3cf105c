package budget.definition;

import budget.definition.DefinitionException.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A piece of a YAML file that knows its line, so that every mistake in it can be named where it stands. */
final class YamlNode {

    private final String file;
    private final Node node;

    private YamlNode(String file, Node node) {
        this.file = file;
        this.node = node;
    }

    static YamlNode parse(String file, String text) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElseThrow(() -> new DefinitionException(new Place(file, 0), "the file is empty"));
            return new YamlNode(file, root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new DefinitionException(new Place(file, line), "not readable as YAML: " + e.getProblem(), e);
        } catch (YamlEngineException e) {
            throw new DefinitionException(new Place(file, 0), "not readable as YAML: " + e.getMessage(), e);
        }
    }

    Place place() {
        return new Place(
                file, node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0));
    }

    DefinitionException mistake(String whatIsWrong) {
        return new DefinitionException(place(), whatIsWrong);
    }

    /** Refuses keys other than these. */
    YamlNode allowing(Set<String> keys) {
        for (Map.Entry<String, YamlNode> entry : entries().entrySet()) {
            if (!keys.contains(entry.getKey())) {
                throw entry.getValue()
                        .mistake(
                                "unknown key \"" + entry.getKey() + "\"; " + Suggestion.sentence(entry.getKey(), keys));
            }
        }
        return this;
    }

    Map<String, YamlNode> entries() {
        if (!(node instanceof MappingNode mapping)) {
            throw mistake("expected \"key: value\" lines");
        }
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlNode(file, tuple.getKeyNode()).text();
            entries.put(key, new YamlNode(file, tuple.getValueNode()));
        }
        return entries;
    }

    boolean isText() {
        return node instanceof ScalarNode;
    }

    String text() {
        if (!(node instanceof ScalarNode scalar)) {
            throw mistake("expected a single value");
        }
        return scalar.getValue();
    }

    Optional<YamlNode> find(String key) {
        return Optional.ofNullable(entries().get(key));
    }

    YamlNode need(String key) {
        return find(key).orElseThrow(() -> mistake("\"" + key + "\" is missing"));
    }

    /** The text under a key; nothing where the key is missing or its value is left empty. */
    Optional<String> findText(String key) {
        return find(key).map(YamlNode::text).filter(text -> !text.isEmpty());
    }

    int number(String key, int otherwise) {
        Optional<YamlNode> found = find(key);
        if (found.isEmpty()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(found.get().text());
        } catch (NumberFormatException e) {
            throw new DefinitionException(
                    found.get().place(),
                    "\"" + key + "\" is \"" + found.get().text() + "\"; expected a whole number",
                    e);
        }
    }

    boolean truth(String key, boolean otherwise) {
        Optional<YamlNode> found = find(key);
        if (found.isEmpty()) {
            return otherwise;
        }
        return switch (found.get().text()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw found.get().mistake("\"" + key + "\" is true or false");
        };
    }

    /** The parts of a list; a single value counts as a list of one. */
    List<YamlNode> list() {
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(this);
        }
        List<YamlNode> parts = new ArrayList<>();
        sequence.getValue().forEach(part -> parts.add(new YamlNode(file, part)));
        return parts;
    }

    List<YamlNode> list(String key) {
        return find(key).map(YamlNode::list).orElse(List.of());
    }

    List<String> texts(String key) {
        return list(key).stream().map(YamlNode::text).toList();
    }
}
