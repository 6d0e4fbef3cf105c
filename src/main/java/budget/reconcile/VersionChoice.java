package budget.reconcile;

import budget.definition.Severities;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.submission.Arrival;
import budget.submission.Resubmission;
import budget.submission.Scale;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Decides which version of a unit's submission is current and which one counts. */
final class VersionChoice {

    private final boolean keepEarlierVersion;
    private final AcceptancePolicy policy;
    private final Plausibility plausibility;
    private final Severities severities;

    VersionChoice(
            boolean keepEarlierVersion, AcceptancePolicy policy, Plausibility plausibility, Severities severities) {
        this.keepEarlierVersion = keepEarlierVersion;
        this.policy = policy;
        this.plausibility = plausibility;
        this.severities = severities;
    }

    /**
     * The standings of the versions of a unit.
     *
     * @param scales how large the figures of each version are
     */
    List<Standing> of(List<Standing> latestFirst, Map<Arrival, Scale> scales) {
        return chosen(judged(latestFirst, scales));
    }

    /**
     * The latest version is current; while it is held back, the latest accepted one before it may still count. A file that cannot
     * be looked at takes nothing out of the totals.
     */
    private List<Standing> chosen(List<Standing> latestFirst) {
        List<Standing> chosen = new ArrayList<>();
        boolean open = true;
        boolean mayCount = true;
        for (Standing version : latestFirst) {
            boolean isLatest = chosen.isEmpty();
            if (open && version.status() == SubmissionStatus.ACCEPTED && mayCount) {
                chosen.add(version.with(SubmissionStatus.ACCEPTED, true));
                open = false;
            } else {
                chosen.add(isLatest ? version : version.with(SubmissionStatus.SUPERSEDED, false));
            }
            mayCount &= keepEarlierVersion
                    || version.file().filter(Arrival::isOutOfReach).isPresent();
        }
        if (chosen.size() > 1) {
            chosen.set(0, withTimeNoted(compared(chosen.get(0), chosen.get(1)), chosen.get(1)));
        }
        for (int earlier = 1; earlier < chosen.size(); earlier++) {
            chosen.set(earlier, besideTheLatest(chosen.get(earlier), chosen.get(0)));
        }
        return chosen;
    }

    /** Compares the latest version with the one before it; none where one of them is unreadable. */
    private static Standing compared(Standing latest, Standing before) {
        boolean areRead = !Reconciler.isUnreadable(latest.findings()) && !Reconciler.isUnreadable(before.findings());
        return areRead
                ? latest.since(
                        Resubmission.of(before.keys(false), before.keys(true), latest.keys(false), latest.keys(true)))
                : latest;
    }

    /** What the latest version does not have any more is corrected. */
    private static Standing besideTheLatest(Standing earlier, Standing latest) {
        if (earlier.status() != SubmissionStatus.SUPERSEDED || Reconciler.isUnreadable(latest.findings())) {
            return earlier;
        }
        Set<String> gone = new HashSet<>(earlier.keys(true));
        gone.removeAll(latest.keys(true));
        return earlier.corrected(gone);
    }

    /** A version with a hundred times the total of the one before, or a hundredth, is implausible. */
    private List<Standing> judged(List<Standing> latestFirst, Map<Arrival, Scale> scales) {
        List<Standing> judged = new ArrayList<>(latestFirst);
        for (int at = 0; at + 1 < judged.size(); at++) {
            Standing later = judged.get(at);
            Standing earlier = judged.get(at + 1);
            boolean areAccepted = later.status() == SubmissionStatus.ACCEPTED
                    && earlier.status() == SubmissionStatus.ACCEPTED
                    && later.findings().stream().noneMatch(one -> one.code() == FindingCode.AMOUNT_IMPLAUSIBLE);
            if (areAccepted) {
                judged.set(at, beside(later, earlier, scales));
            }
        }
        return judged;
    }

    private Standing beside(Standing later, Standing earlier, Map<Arrival, Scale> scales) {
        Optional<Before> before = total(earlier, scales)
                .map(total -> Before.version(earlier.file().orElseThrow().fileName(), total.amount()));
        Optional<Finding> found =
                total(later, scales).flatMap(total -> before.flatMap(version -> plausibility.since(total, version)));
        if (found.isEmpty()) {
            return later;
        }
        List<Finding> findings = new ArrayList<>(later.findings());
        findings.addAll(severities.weighed(List.of(found.get())));
        return policy.standing(later.unit(), later.file().orElseThrow(), findings);
    }

    private static Optional<Scale.Total> total(Standing standing, Map<Arrival, Scale> scales) {
        return standing.file()
                .map(file -> scales.getOrDefault(file, Scale.NONE))
                .flatMap(Scale::stated);
    }

    private static Standing withTimeNoted(Standing later, Standing earlier) {
        Arrival one = later.file().orElseThrow();
        Arrival other = earlier.file().orElseThrow();
        if (!Versions.onlyTimeDecides(one, other)) {
            return later;
        }
        return later.with(Finding.ofFile(FindingCode.VERSION_BY_TIME, one.path(), other.path()));
    }
}
