package budget.definition;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The severities of a job that differ from the defaults, by {@code severities:} in {@code job.yaml}.
 *
 * @param changed the severity of each code that the bureau has changed
 */
public record Severities(Map<FindingCode, Severity> changed) {

    /** All severities are the defaults. */
    public static final Severities SHIPPED = new Severities(Map.of());

    public Severities {
        Map<FindingCode, Severity> inOrder = new EnumMap<>(FindingCode.class);
        inOrder.putAll(changed);
        changed = Collections.unmodifiableMap(inOrder);
    }

    /** The findings with the severities of this job; those set by a layout or a rule are kept. */
    public List<Finding> weighed(List<Finding> findings) {
        return changed.isEmpty()
                ? findings
                : findings.stream().map(this::weighed).toList();
    }

    private Finding weighed(Finding finding) {
        Severity severity = changed.get(finding.code());
        return severity == null || finding.severity() != finding.code().severity()
                ? finding
                : finding.weighing(severity);
    }
}
