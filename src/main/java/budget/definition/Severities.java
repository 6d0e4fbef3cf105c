package budget.definition;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.Severity;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much findings of a job weigh where it is not what is shipped, as {@code severities:} in {@code job.yaml} says.
 *
 * @param changed the severity of each code that the bureau has changed
 */
public record Severities(Map<FindingCode, Severity> changed) {

    /** Everything weighs as shipped. */
    public static final Severities SHIPPED = new Severities(Map.of());

    public Severities {
        Map<FindingCode, Severity> inOrder = new EnumMap<>(FindingCode.class);
        inOrder.putAll(changed);
        changed = Collections.unmodifiableMap(inOrder);
    }

    /** The findings at the severities of this job; what a form's layout or a rule has laid down stays. */
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
