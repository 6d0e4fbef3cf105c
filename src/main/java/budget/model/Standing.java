package budget.model;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a file, or a unit that sent none, stands after reconciling.
 *
 * @param unit who sent it, as far as that is known
 * @param arrival the file; none for a missing unit
 * @param counted whether its figures are in the totals
 * @param findings all there is to say about it
 */
public record Standing(
        @Nullable BudgetUnit unit,
        @Nullable Arrival arrival,
        SubmissionStatus status,
        boolean counted,
        List<Finding> findings) {

    public Standing {
        findings = List.copyOf(findings);
    }

    public Optional<Arrival> file() {
        return Optional.ofNullable(arrival);
    }

    public Optional<BudgetUnit> sender() {
        return Optional.ofNullable(unit);
    }

    public String unitCode() {
        return unit == null ? "" : unit.code();
    }

    public String unitName() {
        return unit == null ? "" : unit.name();
    }

    public String path() {
        return arrival == null ? "" : arrival.path();
    }

    /** How many findings of a severity there are. */
    public long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    public Standing with(SubmissionStatus other, boolean counts) {
        return new Standing(unit, arrival, other, counts, findings);
    }
}
