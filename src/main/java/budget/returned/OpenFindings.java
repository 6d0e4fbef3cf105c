package budget.returned;

import budget.model.Finding;
import budget.model.Standing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a unit is still to answer, worst first; what another finding explains stands below that one. */
final class OpenFindings {

    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::atStake, Comparator.reverseOrder())
            .thenComparing(Finding::rule)
            .thenComparing(Finding::key);

    private OpenFindings() {}

    static List<Finding> of(Standing standing) {
        List<Finding> open = standing.findings().stream().sorted(WORST_FIRST).toList();
        List<Finding> ordered = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (Finding root : open) {
            if (root.isRoot()) {
                ordered.add(root);
                if (told.add(root.key())) {
                    open.stream()
                            .filter(finding -> finding.root().equals(root.key()))
                            .forEach(ordered::add);
                }
            }
        }
        open.stream()
                .filter(finding -> !finding.isRoot() && !told.contains(finding.root()))
                .forEach(ordered::add);
        return ordered;
    }
}
