package budget.reconcile;

import budget.base.CodePoints;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.BudgetUnit;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files with the same bytes as an earlier one; unreadable ones are never duplicates. */
final class Duplicates {

    private final Map<String, List<Submission>> bySha = new HashMap<>();
    private final UnitResolver resolver;

    Duplicates(List<Submission> submissions, UnitResolver resolver) {
        this.resolver = resolver;
        submissions.stream()
                .filter(submission -> submission.arrival().isTaken() && !Reconciler.isUnreadable(submission.findings()))
                .sorted(Comparator.comparing(submission -> submission.arrival().path(), CodePoints.ORDER))
                .forEach(submission -> bySha.computeIfAbsent(key(submission.arrival()), ignored -> new ArrayList<>())
                        .add(submission));
    }

    private static String key(Arrival arrival) {
        return arrival.sha256() + "/" + arrival.part();
    }

    Optional<Standing> standingOf(Submission submission) {
        List<Submission> same = bySha.getOrDefault(key(submission.arrival()), List.of());
        if (same.size() < 2 || !same.contains(submission)) {
            return Optional.empty();
        }
        Set<String> units = new HashSet<>();
        same.stream()
                .filter(copy -> !copy.isDivided())
                .forEach(copy -> resolver.codedIn(copy.arrival()).forEach(unit -> units.add(unit.code())));
        if (units.size() > 1) {
            return Optional.of(contradicting(submission, same));
        }
        Submission first = same.get(0);
        return first.equals(submission)
                ? Optional.empty()
                : Optional.of(new Standing(
                        first.isDivided()
                                ? null
                                : resolver.resolve(first).unit().orElse(null),
                        submission.arrival(),
                        SubmissionStatus.DUPLICATE,
                        false,
                        List.of()));
    }

    private Standing contradicting(Submission submission, List<Submission> same) {
        List<Finding> findings = new ArrayList<>(submission.findings());
        findings.add(Finding.ofFile(
                FindingCode.UNIT_CONTRADICTION,
                submission.arrival().fileName(),
                String.join(
                        "、",
                        same.stream().map(copy -> copy.arrival().fileName()).toList())));
        List<BudgetUnit> coded = resolver.codedIn(submission.arrival());
        return new Standing(
                coded.size() == 1 ? coded.get(0) : null,
                submission.arrival(),
                SubmissionStatus.HELD_BACK,
                false,
                findings);
    }
}
