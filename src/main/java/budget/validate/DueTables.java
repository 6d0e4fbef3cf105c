package budget.validate;

import budget.figures.Figures;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.rule.Rule;
import budget.rule.Verdict;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which tables a submission need not have: those that a rule {@code if … then not absent(table)} requires only under a
 * condition that does not hold. Where it holds, the finding on the missing table is reported, not the rule.
 */
final class DueTables {

    private final Figures figures;
    private final Set<String> notDue = new HashSet<>();
    private final Map<String, String> wanted = new HashMap<>();

    DueTables(Figures figures) {
        this.figures = figures;
    }

    void note(Rule rule, Verdict verdict) {
        if (rule.wantedTable().isPresent()) {
            wanted.put(rule.id(), form(rule));
            if (verdict == Verdict.NOT_APPLICABLE) {
                notDue.add(form(rule));
            }
        }
    }

    private String form(Rule rule) {
        return figures.table(rule.wantedTable().getAsInt()).panel().form();
    }

    /** The findings without those on tables that are not due. */
    List<Finding> due(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.code() != FindingCode.TABLE_MISSING
                        || !notDue.contains(finding.subject().table()))
                .toList();
    }

    /** The findings without those of rules on a table that another finding reports as missing. */
    List<Finding> withoutNamed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> !wanted.containsKey(finding.rule())
                        || findings.stream()
                                .filter(other -> other.code() == FindingCode.TABLE_MISSING)
                                .noneMatch(other -> other.subject().table().equals(wanted.get(finding.rule()))))
                .toList();
    }
}
