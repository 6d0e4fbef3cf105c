package budget.model;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a file, or a unit that sent none, stands after reconciling.
 *
 * @param unit who sent it, as far as that is known
 * @param arrival the file; none for a missing unit
 * @param counted whether its figures are in the totals
 * @param findings all there is to say about it
 * @param waivedBy who lets a finding stand, by the finding's key
 */
public record Standing(
        @Nullable BudgetUnit unit,
        @Nullable Arrival arrival,
        SubmissionStatus status,
        boolean counted,
        List<Finding> findings,
        Map<String, String> waivedBy) {

    public Standing {
        findings = List.copyOf(findings);
        waivedBy = Map.copyOf(waivedBy);
    }

    /** A standing nobody has waived anything in. */
    public Standing(
            @Nullable BudgetUnit unit,
            @Nullable Arrival arrival,
            SubmissionStatus status,
            boolean counted,
            List<Finding> findings) {
        this(unit, arrival, status, counted, findings, Map.of());
    }

    /** Who lets a finding stand, or the one it is told under; nobody if it is open. */
    public Optional<String> waiverOf(Finding finding) {
        return Optional.ofNullable(waivedBy.get(finding.isRoot() ? finding.key() : finding.root()));
    }

    public boolean isWaived(Finding finding) {
        return waiverOf(finding).isPresent();
    }

    /** The findings that stand for themselves and that nobody has waived. */
    public List<Finding> open() {
        return findings.stream()
                .filter(finding -> finding.isRoot() && !isWaived(finding))
                .toList();
    }

    /** The open finding that says best why the file is not in the totals. */
    public Optional<Finding> worst() {
        return open().stream()
                .min(Comparator.comparing((Finding finding) -> !finding.code().isRefusal())
                        .thenComparing(Finding::severity));
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

    /** How many findings of a severity are open. */
    public long count(Severity severity) {
        return open().stream().filter(finding -> finding.severity() == severity).count();
    }

    public Standing with(SubmissionStatus other, boolean counts) {
        return new Standing(unit, arrival, other, counts, findings, waivedBy);
    }

    /** The same standing with one more finding. */
    public Standing with(Finding more) {
        return new Standing(
                unit,
                arrival,
                status,
                counted,
                Stream.concat(findings.stream(), Stream.of(more)).toList(),
                waivedBy);
    }
}
