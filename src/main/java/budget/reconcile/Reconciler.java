package budget.reconcile;

import budget.definition.JobDefinition;
import budget.definition.UnitRegister;
import budget.model.Arrival;
import budget.model.BudgetUnit;
import budget.model.CodePoints;
import budget.model.Finding;
import budget.model.FindingCode;
import budget.model.Standing;
import budget.model.SubmissionStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Decides for every file and every expected unit where it stands. */
public final class Reconciler {

    private final UnitRegister register;
    private final boolean keepEarlierVersion;
    private final UnitResolver resolver;
    private final Leniency leniency;
    private final Comparisons comparisons;

    /**
     * A reconciler of one round.
     *
     * @param day decides which waivers are in force and which rules are on trial
     */
    public Reconciler(JobDefinition job, LocalDate day, Comparisons comparisons) {
        this(job, new Leniency(job, job.rules().waivers(), day), comparisons);
    }

    private Reconciler(JobDefinition job, Leniency leniency, Comparisons comparisons) {
        this.register = job.register();
        this.keepEarlierVersion = job.settings().policy().keepEarlierVersion();
        this.resolver = new UnitResolver(register);
        this.leniency = leniency;
        this.comparisons = comparisons;
    }

    /** A reconciler that lets nothing stand. */
    public static Reconciler withoutWaivers(JobDefinition job, LocalDate day, Comparisons comparisons) {
        return new Reconciler(job, new Leniency(job, List.of(), day), comparisons);
    }

    /** One standing for each submission and each unit that is missing, by unit code and then by path. */
    public List<Standing> reconcile(List<Submission> submissions) {
        List<Standing> settled = new ArrayList<>();
        Map<String, List<Standing>> byUnit = new TreeMap<>(CodePoints.ORDER);
        Duplicates duplicates = new Duplicates(submissions, resolver);
        for (Submission submission : submissions) {
            Optional<Standing> early = early(submission).or(() -> duplicates.standingOf(submission));
            Standing standing = early.orElseGet(() -> identified(submission));
            boolean isVersion = standing.unit() != null && early.isEmpty();
            if (isVersion) {
                byUnit.computeIfAbsent(standing.unitCode(), ignored -> new ArrayList<>())
                        .add(standing);
            } else {
                settled.add(standing);
            }
        }
        byUnit.values().forEach(versions -> settled.addAll(chooseVersion(versions)));
        List<Standing> all = new RollUps(register, leniency, comparisons).settle(settled);
        all.addAll(missing(all));
        all.sort(Comparator.comparing(Standing::unitCode, CodePoints.ORDER)
                .thenComparing(Standing::path, CodePoints.ORDER));
        return List.copyOf(all);
    }

    private Optional<Standing> early(Submission submission) {
        Arrival arrival = submission.arrival();
        Optional<BudgetUnit> unit = resolver.codedIn(arrival).stream().findFirst();
        boolean cutShortJustNow = arrival.condition() == Arrival.Condition.JUST_WRITTEN
                && submission.findings().stream().anyMatch(finding -> finding.code() == FindingCode.TRUNCATED);
        if (arrival.condition() == Arrival.Condition.STILL_CHANGING || cutShortJustNow) {
            return Optional.of(new Standing(
                    unit.orElse(null),
                    arrival,
                    SubmissionStatus.STILL_CHANGING,
                    false,
                    List.of(Finding.ofFile(FindingCode.STILL_CHANGING, arrival.path()))));
        }
        return Optional.empty();
    }

    private Standing identified(Submission submission) {
        List<Finding> findings = new ArrayList<>(submission.findings());
        if (isUnreadable(findings)) {
            List<BudgetUnit> coded = resolver.codedIn(submission.arrival());
            BudgetUnit unit = coded.size() == 1 ? coded.get(0) : null;
            return new Standing(unit, submission.arrival(), SubmissionStatus.UNREADABLE, false, findings);
        }
        UnitResolver.Resolution resolution = resolver.resolve(submission);
        resolution
                .finding()
                .filter(why -> findings.stream().noneMatch(finding -> finding.code() == FindingCode.SEVERAL_UNITS))
                .ifPresent(findings::add);
        resolution.unit().ifPresent(unit -> findings.replaceAll(finding -> resolver.named(finding, unit)));
        resolution
                .unit()
                .ifPresent(unit -> findings.addAll(
                        comparisons.withTargets(unit, submission.arrival().sha256())));
        return leniency.standing(resolution.unit().orElse(null), submission.arrival(), findings);
    }

    private static boolean isUnreadable(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().isUnreadable());
    }

    /** The latest version stands; while it is held back, the latest accepted one before it may count on. */
    private List<Standing> chooseVersion(List<Standing> versions) {
        List<Standing> latestFirst = new ArrayList<>(versions);
        latestFirst.sort(
                Comparator.comparing((Standing standing) -> standing.file().orElseThrow(), Versions.ORDER)
                        .reversed());
        List<Standing> chosen = new ArrayList<>();
        boolean open = true;
        for (Standing version : latestFirst) {
            boolean isLatest = chosen.isEmpty();
            if (open && version.status() == SubmissionStatus.ACCEPTED && (isLatest || keepEarlierVersion)) {
                chosen.add(version.with(SubmissionStatus.ACCEPTED, true));
                open = false;
            } else {
                chosen.add(isLatest ? version : version.with(SubmissionStatus.SUPERSEDED, false));
            }
        }
        if (chosen.size() > 1) {
            chosen.set(0, withTimeNoted(chosen.get(0), chosen.get(1)));
        }
        return chosen;
    }

    private static Standing withTimeNoted(Standing later, Standing earlier) {
        Arrival one = later.file().orElseThrow();
        Arrival other = earlier.file().orElseThrow();
        if (!Versions.onlyTimeDecides(one, other)) {
            return later;
        }
        return later.with(Finding.ofFile(FindingCode.VERSION_BY_TIME, one.path(), other.path()));
    }

    private List<Standing> missing(List<Standing> standings) {
        Set<String> heardOf = new HashSet<>();
        standings.forEach(standing -> heardOf.add(standing.unitCode()));
        return register.units().stream()
                .filter(unit -> !heardOf.contains(unit.code()))
                .map(unit -> new Standing(unit, null, SubmissionStatus.MISSING, false, List.of()))
                .toList();
    }

    /** Files whose bytes have come under an earlier name; those that cannot be read are never taken for one another. */
    private static final class Duplicates {

        private final Map<String, List<Submission>> bySha = new HashMap<>();
        private final UnitResolver resolver;

        private Duplicates(List<Submission> submissions, UnitResolver resolver) {
            this.resolver = resolver;
            submissions.stream()
                    .filter(submission -> submission.arrival().isTaken() && !isUnreadable(submission.findings()))
                    .sorted(Comparator.comparing(
                            submission -> submission.arrival().path(), CodePoints.ORDER))
                    .forEach(submission -> bySha.computeIfAbsent(
                                    submission.arrival().sha256(), ignored -> new ArrayList<>())
                            .add(submission));
        }

        private Optional<Standing> standingOf(Submission submission) {
            List<Submission> same = bySha.getOrDefault(submission.arrival().sha256(), List.of());
            if (same.size() < 2 || !same.contains(submission)) {
                return Optional.empty();
            }
            Set<String> units = new HashSet<>();
            same.forEach(copy -> resolver.codedIn(copy.arrival()).forEach(unit -> units.add(unit.code())));
            if (units.size() > 1) {
                return Optional.of(contradicting(submission, same));
            }
            Submission first = same.get(0);
            return first.equals(submission)
                    ? Optional.empty()
                    : Optional.of(new Standing(
                            resolver.resolve(first).unit().orElse(null),
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
}
