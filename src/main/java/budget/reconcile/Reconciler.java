package budget.reconcile;

import budget.base.CodePoints;
import budget.definition.JobDefinition;
import budget.definition.Severities;
import budget.definition.UnitRegister;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.BudgetUnit;
import budget.submission.Arrival;
import budget.submission.Resubmission;
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
    private final boolean keepEarlierVersion;
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
        this.keepEarlierVersion = job.settings().policy().keepEarlierVersion();
        this.resolver = new UnitResolver(register);
        this.policy = policy;
        this.plausibility = new Plausibility(job);
        this.severities = job.settings().policy().severities();
        this.comparisons = comparisons;
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
        Round round = new Round(byAge.getOrDefault(false, List.of()));
        round.add(byAge.getOrDefault(true, List.of()));
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

    private Standing identified(Submission submission, OtherUnits others) {
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
            String sha256 = submission.arrival().sha256();
            findings.replaceAll(finding -> resolver.named(finding, unit));
            findings.addAll(comparisons.withTargets(unit, sha256));
            findings.addAll(severities.weighed(plausibility
                    .judge(submission.scale(), comparisons.before(unit, sha256), others.but(unit.code()))
                    .map(finding -> foldedUnderSlip(finding, findings))
                    .stream()
                    .toList()));
        });
        return policy.standing(resolution.unit().orElse(null), submission.arrival(), findings);
    }

    /** Implausible amounts follow from the wrong unit of money, or from a table that is wrong throughout, where that is found. */
    private static Finding foldedUnderSlip(Finding finding, List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isRoot)
                .filter(other -> other.code() == FindingCode.MONEY_UNIT_SLIP
                        || (other.code() == FindingCode.TABLE_DISAGREES
                                && other.subject()
                                        .table()
                                        .equals(finding.subject().table())))
                .findFirst()
                .map(slip -> finding.foldedUnder(slip.key()))
                .orElse(finding);
    }

    static boolean isUnreadable(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.code().isUnreadable());
    }

    /**
     * The latest version is current; while it is held back, the latest accepted one before it may still count. A file that cannot
     * be looked at takes nothing out of the totals.
     */
    private List<Standing> chooseVersion(List<Standing> latestFirst) {
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
        boolean areRead = !isUnreadable(latest.findings()) && !isUnreadable(before.findings());
        return areRead
                ? latest.since(
                        Resubmission.of(before.keys(false), before.keys(true), latest.keys(false), latest.keys(true)))
                : latest;
    }

    /** What the latest version does not have any more is corrected. */
    private static Standing besideTheLatest(Standing earlier, Standing latest) {
        if (earlier.status() != SubmissionStatus.SUPERSEDED || isUnreadable(latest.findings())) {
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

        private Round(List<Submission> submissions) {
            Map<String, Scale> byCode = new TreeMap<>(CodePoints.ORDER);
            for (Submission submission : submissions) {
                scales.put(submission.arrival(), submission.scale());
                noteKind(submission);
                if (submission.scale().stated().isPresent()) {
                    resolver.resolve(submission).unit().ifPresent(unit -> byCode.put(unit.code(), submission.scale()));
                }
            }
            others = new OtherUnits(byCode);
            Duplicates duplicates = new Duplicates(submissions, resolver);
            for (Submission submission : submissions) {
                early(submission)
                        .or(() -> duplicates.standingOf(submission))
                        .ifPresentOrElse(settled::add, () -> take(submission));
            }
        }

        /** Earlier versions, where the files at their paths now cannot be counted. */
        private void add(List<Submission> kept) {
            KeptVersions versions = new KeptVersions(
                    Stream.concat(settled.stream(), byUnit.values().stream().flatMap(List::stream))
                            .toList());
            for (Submission submission : kept) {
                if (versions.mayCount(submission.arrival())) {
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
            Standing standing = identified(submission, others);
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
                    settled.addAll(chooseVersion(judged(versions, scales)));
                }
            }
            return settled;
        }

        /** The workbooks of a unit as its versions; the latest document beside them, earlier ones are superseded. */
        private List<Standing> paired(Pair pair, List<Standing> versions) {
            List<Standing> workbooks = new ArrayList<>(Pair.others(versions, documents, false));
            Standing latest = pair.workbook();
            workbooks.set(0, policy.standing(latest.unit(), Pair.file(latest), pair.ofWorkbook(comparisons)));
            List<Standing> all = new ArrayList<>(chooseVersion(judged(workbooks, scales)));
            Standing document = pair.document();
            all.add(policy.standing(document.unit(), Pair.file(document), pair.ofDocument(comparisons))
                    .with(SubmissionStatus.PAIRED, false));
            Pair.others(versions, documents, true).stream()
                    .skip(1)
                    .forEach(earlier -> all.add(earlier.with(SubmissionStatus.SUPERSEDED, false)));
            return all;
        }
    }
}
