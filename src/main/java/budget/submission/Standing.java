package budget.submission;

import budget.finding.Finding;
import budget.finding.FindingLine;
import budget.finding.FindingState;
import budget.finding.Handling;
import budget.finding.Severity;
import budget.model.BudgetUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of reconciling a file, or a unit that sent none.
 *
 * @param unit the sender, if known
 * @param arrival the file; none for a missing unit
 * @param counted whether its figures are in the totals
 * @param findings all findings about it
 * @param handled the handling of findings by their keys; none for findings without waiver or explanation
 * @param since the comparison with the version before; none for a first version
 */
public record Standing(
        @Nullable BudgetUnit unit,
        @Nullable Arrival arrival,
        SubmissionStatus status,
        boolean counted,
        List<Finding> findings,
        Map<String, Handling> handled,
        @Nullable Resubmission since) {

    public Standing {
        findings = List.copyOf(findings);
        handled = Map.copyOf(handled);
    }

    /** A standing without waivers or explanations. */
    public Standing(
            @Nullable BudgetUnit unit,
            @Nullable Arrival arrival,
            SubmissionStatus status,
            boolean counted,
            List<Finding> findings) {
        this(unit, arrival, status, counted, findings, Map.of(), null);
    }

    /** The handling of a finding: that of the one it is folded under; an explanation may be its own. */
    public Handling handling(Finding finding) {
        Handling own = handled.getOrDefault(finding.key(), Handling.NONE);
        if (isSuperseded()) {
            return own.state() == FindingState.CORRECTED ? own : own.with(FindingState.SUPERSEDED, "");
        }
        Handling root = finding.isRoot() ? own : handled.getOrDefault(finding.root(), Handling.NONE);
        return new Handling(
                root.state(), root.by(), own.explanation().isEmpty() ? root.explanation() : own.explanation());
    }

    /** Whether it is waived or its explanation is accepted. */
    public boolean isSettled(Finding finding) {
        return !handling(finding).state().isOpen();
    }

    /** The findings that are roots; none of a superseded file. */
    public List<Finding> roots() {
        return isSuperseded()
                ? List.of()
                : findings.stream().filter(Finding::isRoot).toList();
    }

    /** Its findings as the datasets carry them, those about most money first. */
    public List<FindingLine> lines() {
        return lines(new HashSet<>());
    }

    /** The same, for a list of standings in which no id may occur twice. */
    public List<FindingLine> lines(Set<String> takenIds) {
        return FindingLine.of(unitCode(), isSuperseded() ? "\n" + path() : "", findings, this::handling, takenIds);
    }

    private boolean isSuperseded() {
        return status == SubmissionStatus.SUPERSEDED;
    }

    /** The findings not explained by another one that still have to be handled. */
    public List<Finding> open() {
        return roots().stream().filter(finding -> !isSettled(finding)).toList();
    }

    /** How many findings are waived, or have an accepted explanation. */
    public long settled() {
        return roots().stream().filter(this::isSettled).count();
    }

    /** How many findings its unit has explained, without a decision so far. */
    public long explained() {
        return roots().stream()
                .filter(finding -> handling(finding).state() == FindingState.EXPLAINED)
                .count();
    }

    public Optional<Resubmission> resubmission() {
        return Optional.ofNullable(since);
    }

    /** The open finding that is the main reason why the file is not in the totals. */
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
        return new Standing(unit, arrival, other, counts, findings, handled, since);
    }

    /** The same standing with one more finding. */
    public Standing with(Finding more) {
        return new Standing(
                unit,
                arrival,
                status,
                counted,
                Stream.concat(findings.stream(), Stream.of(more)).toList(),
                handled,
                since);
    }

    /** The same standing, compared with the version before it. */
    public Standing since(Resubmission before) {
        return new Standing(unit, arrival, status, counted, findings, handled, before);
    }

    /** The same standing, of which these findings, by their keys, do not occur in the version that took its place. */
    public Standing corrected(Set<String> keys) {
        Map<String, Handling> all = new HashMap<>(handled);
        keys.forEach(key -> all.put(key, all.getOrDefault(key, Handling.NONE).with(FindingState.CORRECTED, "")));
        return new Standing(unit, arrival, status, counted, findings, all, since);
    }

    /** The keys of its findings, or of the roots that are more than a note. */
    public Set<String> keys(boolean all) {
        return findings.stream()
                .filter(finding -> all || (finding.isRoot() && finding.severity() != Severity.NOTE))
                .map(Finding::key)
                .collect(Collectors.toSet());
    }
}
