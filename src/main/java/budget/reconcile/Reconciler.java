package budget.reconcile;

import budget.base.CodePoints;
import budget.definition.JobDefinition;
import budget.definition.Severities;
import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.BudgetUnit;
import budget.submission.Arrival;
import budget.submission.Scale;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Decides the standing of every file and every expected unit. */
public final class Reconciler {

    private final UnitRegister register;
    private final VersionChoice choice;
    private final UnitResolver resolver;
    private final AcceptancePolicy policy;
    private final Plausibility plausibility;
    private final Severities severities;
    private final Comparisons comparisons;

    /**
     * A reconciler of one round.
     *
     * @param day decides which waivers are in force and which rules are on trial
     */
    public Reconciler(JobDefinition job, LocalDate day, Comparisons comparisons) {
        this(job, new AcceptancePolicy(job, job.rules().waivers(), day), comparisons);
    }

    private Reconciler(JobDefinition job, AcceptancePolicy policy, Comparisons comparisons) {
        this.register = job.register();
        this.resolver = new UnitResolver(register);
        this.policy = policy;
        this.plausibility = new Plausibility(job);
        this.severities = job.settings().policy().severities();
        this.comparisons = comparisons;
        this.choice = new VersionChoice(job.settings().policy().keepEarlierVersion(), policy, plausibility, severities);
    }

    /** A reconciler without waivers. */
    public static Reconciler withoutWaivers(JobDefinition job, LocalDate day, Comparisons comparisons) {
        return new Reconciler(job, new AcceptancePolicy(job, List.of(), day), comparisons);
    }

    /** One standing for each submission and each unit that is missing, by unit code and then by path. */
    public List<Standing> reconcile(List<Submission> received) {
        List<Submission> submissions = Pair.named(received);
        submissions.forEach(policy::take);
        Map<Boolean, List<Submission>> byAge = submissions.stream()
                .collect(Collectors.partitioningBy(
                        submission -> submission.arrival().isKept()));
        List<Submission> kept = byAge.getOrDefault(true, List.of());
        Round round = new Round(byAge.getOrDefault(false, List.of()), kept);
        round.add(kept);
        List<Standing> settled = round.chosen();
        List<Standing> all = KeptVersions.inUse(new RollUps(register, policy, comparisons).settle(settled));
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

    private Standing identified(Submission submission, OtherUnits others, DividedFiles divided) {
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
        resolution.unit().ifPresent(unit -> {
            findings.addAll(divided.about(submission, unit));
            findings.replaceAll(finding -> resolver.named(finding, unit));
            findings.addAll(comparisons.withTargets(unit, submission.arrival()));
            findings.addAll(severities.weighed(plausibility
                    .judge(submission.scale(), comparisons.before(unit, submission.arrival()), others.but(unit.code()))
                    .map(finding -> Plausibility.foldedUnderSlip(finding, findings))
                    .stream()
                    .toList()));
        });
        return policy.standing(resolution.unit().orElse(null), submission.arrival(), findings);
    }

    static boolean isUnreadable(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().isUnreadable());
    }

    private List<Standing> missing(List<Standing> standings) {
        Set<String> heardOf = new HashSet<>();
        standings.forEach(standing -> heardOf.add(standing.unitCode()));
        return register.units().stream()
                .filter(unit -> !heardOf.contains(unit.code()))
                .map(unit -> new Standing(unit, null, SubmissionStatus.MISSING, false, List.of()))
                .toList();
    }

    /** The submissions of one round while their standings are decided. */
    private final class Round {

        private final List<Standing> settled = new ArrayList<>();
        private final Map<String, List<Standing>> byUnit = new TreeMap<>(CodePoints.ORDER);
        private final Map<Arrival, Scale> scales = new HashMap<>();
        private final OtherUnits others;
        private final Set<Arrival> documents = new HashSet<>();
        private final DividedFiles divided;

        private Round(List<Submission> submissions, List<Submission> kept) {
            divided = new DividedFiles(
                    Stream.concat(submissions.stream(), kept.stream()).toList(),
                    resolver,
                    register,
                    policy,
                    comparisons);
            Map<String, Scale> byCode = new TreeMap<>(CodePoints.ORDER);
            for (Submission submission : submissions) {
                scales.put(submission.arrival(), submission.scale());
                noteKind(submission);
                if (submission.scale().stated().isPresent() && !submission.isDivided()) {
                    resolver.resolve(submission).unit().ifPresent(unit -> byCode.put(unit.code(), submission.scale()));
                }
            }
            others = new OtherUnits(byCode);
            Duplicates duplicates = new Duplicates(submissions, resolver);
            for (Submission submission : submissions) {
                early(submission)
                        .or(() -> duplicates.standingOf(submission))
                        .or(() -> divided.standingOf(submission))
                        .ifPresentOrElse(settled::add, () -> take(submission));
            }
        }

        /** Earlier versions, where the files at their paths now cannot be counted. */
        private void add(List<Submission> kept) {
            KeptVersions versions = new KeptVersions(
                    Stream.concat(settled.stream(), byUnit.values().stream().flatMap(List::stream))
                            .toList());
            for (Submission submission : kept) {
                String unit = resolver.resolve(submission)
                        .unit()
                        .map(BudgetUnit::code)
                        .orElse("");
                if (!submission.isDivided() && versions.mayCount(submission.arrival(), unit)) {
                    scales.put(submission.arrival(), submission.scale());
                    noteKind(submission);
                    take(submission);
                }
            }
        }

        private void noteKind(Submission submission) {
            if (submission.isDocument()) {
                documents.add(submission.arrival());
            }
        }

        private void take(Submission submission) {
            Standing standing = identified(submission, others, divided);
            if (standing.unit() == null) {
                settled.add(standing);
            } else {
                byUnit.computeIfAbsent(standing.unitCode(), ignored -> new ArrayList<>())
                        .add(standing);
            }
        }

        private List<Standing> chosen() {
            for (List<Standing> versions : byUnit.values()) {
                versions.sort(Comparator.comparing(
                                (Standing standing) -> standing.file().orElseThrow(), Versions.ORDER)
                        .reversed());
                Optional<Pair> pair = Pair.in(versions, documents);
                if (pair.isPresent()) {
                    settled.addAll(paired(pair.get(), versions));
                } else {
                    settled.addAll(choice.of(versions, scales));
                }
            }
            return settled;
        }

        /** The files beside the main one, the earlier ones of their kinds, and the others as versions of the unit. */
        private List<Standing> paired(Pair pair, List<Standing> latestFirst) {
            List<Standing> versions = new ArrayList<>();
            List<Standing> all = new ArrayList<>();
            for (Standing standing : latestFirst) {
                boolean isOfKindBeside = pair.beside().stream().anyMatch(other -> !Pair.isText(other, documents))
                        && documents.contains(Pair.file(standing));
                if (pair.beside().contains(standing)) {
                    all.add(policy.standing(standing.unit(), Pair.file(standing), pair.of(standing, comparisons))
                            .with(SubmissionStatus.PAIRED, false));
                } else if (isOfKindBeside || Pair.isText(standing, documents)) {
                    all.add(standing.with(SubmissionStatus.SUPERSEDED, false));
                } else if (standing.equals(pair.main())) {
                    versions.add(policy.standing(standing.unit(), Pair.file(standing), pair.ofMain(comparisons)));
                } else {
                    versions.add(standing);
                }
            }
            all.addAll(choice.of(versions, scales));
            return all;
        }
    }
}
