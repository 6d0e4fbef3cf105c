package budget.jobfile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the folders of a chain leave out of the ones they are based on: {@code without:} in {@code job.yaml} names rules by their
 * number, forms by their key and datasets by their name.
 */
public final class LeftOut {

    private final List<List<YamlNode>> names = new ArrayList<>();
    private final Set<String> found = new HashSet<>();
    private final Set<String> known = new TreeSet<>();

    /** What is left out by these settings, those of the job's own folder first. */
    public LeftOut(List<YamlNode> settings) {
        settings.forEach(root ->
                names.add(root.find(YamlMerge.WITHOUT).map(YamlNode::list).orElse(List.of())));
    }

    /** The names that a folder leaves out; {@code there} are those it could. */
    public Set<String> by(int folder, Collection<String> there) {
        known.addAll(there);
        Set<String> left = names.get(folder).stream().map(LeftOut::name).collect(Collectors.toSet());
        left.retainAll(Set.copyOf(there));
        found.addAll(left);
        return left;
    }

    /** The names that any folder leaves out. */
    public Set<String> byAny(Collection<String> there) {
        Set<String> left = new HashSet<>();
        for (int folder = 0; folder < names.size(); folder++) {
            left.addAll(by(folder, there));
        }
        return left;
    }

    /** Reports the names of what is not there. */
    public void reportUnknown() {
        names.stream()
                .flatMap(List::stream)
                .filter(node -> !found.contains(name(node)))
                .forEach(node ->
                        node.report(MistakeCode.WITHOUT_UNKNOWN.of(node.text()).offering(node.text(), known)));
    }

    /** All names, in the order of the folders, for a digest. */
    @Override
    public String toString() {
        return names.stream()
                .map(list -> list.stream().map(LeftOut::name).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }

    private static String name(YamlNode node) {
        return node.text().replaceAll("\\s", "");
    }
}
