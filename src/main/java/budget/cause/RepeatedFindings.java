package budget.cause;

import budget.finding.Finding;
import budget.finding.FindingCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings that have one cause in several tables, such as a copied row: the first is the root, the others follow from it. */
final class RepeatedFindings {

    private RepeatedFindings() {}

    static List<Finding> folded(List<Finding> findings) {
        Map<String, Finding> firsts = new HashMap<>();
        Map<String, String> others = new HashMap<>();
        List<Finding> folded = new ArrayList<>();
        for (Finding finding : findings) {
            String cause = finding.isRoot() ? cause(finding) : "";
            Finding first = cause.isEmpty() ? null : firsts.putIfAbsent(cause, finding);
            if (first != null && !first.key().equals(finding.key())) {
                others.put(finding.key(), first.key());
                folded.add(finding.foldedUnder(first.key()));
            } else {
                folded.add(finding);
            }
        }
        Set<String> roots =
                folded.stream().filter(Finding::isRoot).map(Finding::key).collect(Collectors.toSet());
        folded.replaceAll(finding -> others.containsKey(finding.root()) && !roots.contains(finding.root())
                ? finding.foldedUnder(others.getOrDefault(finding.root(), finding.root()))
                : finding);
        return folded;
    }

    /** What findings of several tables may share: a row with the same words, or outdated formula results. */
    private static String cause(Finding finding) {
        return switch (finding.code()) {
            case ROW_NOT_UNDERSTOOD -> finding.arguments().get(0);
            case FORMULA_RECALCULATED -> FindingCode.FORMULA_RECALCULATED.name();
            default -> "";
        };
    }
}
