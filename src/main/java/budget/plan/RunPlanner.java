package budget.plan;

import budget.base.CodePoints;
import budget.base.Sha256;
import budget.definition.JobDefinition;
import budget.definition.UnitRegister;
import budget.intake.InputFolder;
import budget.intake.Intake;
import budget.journal.RunLock;
import budget.model.BudgetUnit;
import budget.plan.RunPlan.Fate;
import budget.published.EarlierPublication;
import budget.published.PublishedManifest;
import budget.published.StandingPublication;
import budget.store.KnownState;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.submission.Withdrawals;
import budget.workbook.Passwords;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds out what a run would do; looks at the state for a moment, and changes nothing. */
public final class RunPlanner {

    private final RunRequest request;
    private final Passwords passwords;

    public RunPlanner(RunRequest request, Passwords passwords) {
        this.request = request;
        this.passwords = passwords;
    }

    /** The plan, or {@link RunLock.HeldException} while a run is going on. */
    public RunPlan plan() throws IOException {
        KnownState known = known();
        List<Arrival> arrivals = arrivals(known);
        List<RunPlan.File> files = files(arrivals, known);
        StandingPublication standing = StandingPublication.of(request.folders().output());
        Optional<PublishedManifest> manifest = standing.folder().isEmpty()
                ? Optional.empty()
                : PublishedManifest.of(standing.folder().get());
        return new RunPlan(
                files,
                manifest.map(this::changedJobFiles).orElse(List.of()),
                manifest.filter(made -> !made.program().containsValue(Program.version()))
                        .isPresent(),
                senders(files, known),
                isSettled(arrivals, known, standing),
                withdrawals(arrivals, known));
    }

    /** A unit with files there, or in a folder that cannot be read, is not gone; a new file's sender is known by its name alone. */
    private Withdrawals withdrawals(List<Arrival> arrivals, KnownState known) throws IOException {
        Optional<EarlierPublication> before = EarlierPublication.standing(
                request.folders().output(), request.job().settings().name());
        if (before.isEmpty()) {
            return Withdrawals.NONE;
        }
        Map<String, Arrival> there = new TreeMap<>();
        arrivals.forEach(arrival -> there.put(arrival.path(), arrival));
        KeptFiles kept = new KeptFiles(arrivals);
        List<Standing> left = new ArrayList<>();
        for (Standing standing : known.standings()) {
            Arrival arrival = there.get(standing.path());
            if (arrival != null || (standing.file().isPresent() && kept.isInUnreadableFolder(standing.path()))) {
                left.add(standing);
            }
        }
        for (Arrival arrival : arrivals) {
            BudgetUnit unit = request.job().register().codedIn(arrival.fileName()).stream()
                    .findFirst()
                    .orElse(null);
            left.add(new Standing(unit, arrival, SubmissionStatus.ACCEPTED, false, List.of()));
        }
        return Withdrawals.of(before.get().counted(), left);
    }

    /** A server's database is read while others write it; one in a folder belongs to one process at a time. */
    private KnownState known() throws IOException {
        boolean isNew = !request.database().isThere() && !request.book().isHeld();
        if (request.database().isServer() || isNew) {
            return read();
        }
        RunLock look = RunLock.look(request.folders().state());
        try (look) {
            return read();
        }
    }

    private KnownState read() {
        JobDefinition job = request.job();
        return KnownState.of(
                request.database(),
                job.settings().name(),
                key -> ContentKey.of(job, passwords, key),
                DocumentDictionary.in(job));
    }

    private List<Arrival> arrivals(KnownState known) throws IOException {
        InputFolder input = new InputFolder(request.folders().input());
        return new Intake(input, Sha256::of, Clock.systemUTC(), request.parallel())
                .receive(Intake.seenIn(known.arrivals()));
    }

    private static List<RunPlan.File> files(List<Arrival> arrivals, KnownState known) {
        Map<String, String> before = new TreeMap<>();
        known.arrivals().stream()
                .filter(arrival -> !arrival.isKept())
                .forEach(arrival -> before.put(arrival.path(), arrival.sha256()));
        List<RunPlan.File> files = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            files.add(new RunPlan.File(arrival.path(), fate(arrival, before.remove(arrival.path()), known.kept())));
        }
        KeptFiles kept = new KeptFiles(arrivals);
        before.keySet()
                .forEach(path -> files.add(
                        new RunPlan.File(path, kept.isInUnreadableFolder(path) ? Fate.UNREADABLE : Fate.WITHDRAWN)));
        files.sort(Comparator.comparing(RunPlan.File::path, CodePoints.ORDER));
        return files;
    }

    private static Fate fate(Arrival arrival, @Nullable String before, Set<String> kept) {
        if (!arrival.isTaken()) {
            return Fate.UNREADABLE;
        }
        if (before == null) {
            return Fate.NEW;
        }
        if (!before.equals(arrival.sha256())) {
            return Fate.CHANGED;
        }
        return kept.contains(arrival.sha256()) ? Fate.KEPT : Fate.READ_ANEW;
    }

    private List<String> changedJobFiles(PublishedManifest made) {
        Map<String, String> now = request.job().fingerprint().files();
        Set<String> names = new TreeSet<>(now.keySet());
        names.addAll(made.jobFiles().keySet());
        names.removeIf(name -> Objects.equals(now.get(name), made.jobFiles().get(name)));
        return List.copyOf(names);
    }

    /** Who sent what is not as it was, as far as that is known before it is read, and the departments above. */
    private List<BudgetUnit> senders(List<RunPlan.File> files, KnownState known) {
        UnitRegister register = request.job().register();
        TreeMap<String, BudgetUnit> units = new TreeMap<>(CodePoints.ORDER);
        for (RunPlan.File file : files) {
            if (file.fate() != Fate.KEPT) {
                known.standings().stream()
                        .filter(standing -> standing.path().equals(file.path()))
                        .flatMap(standing -> standing.sender().stream())
                        .forEach(unit -> units.put(unit.code(), unit));
                register.codedIn(file.path()).forEach(unit -> units.put(unit.code(), unit));
            }
        }
        for (BudgetUnit unit : List.copyOf(units.values())) {
            register.above(unit.code()).forEach(above -> units.put(above.code(), above));
        }
        return List.copyOf(units.values());
    }

    private boolean isSettled(List<Arrival> arrivals, KnownState known, StandingPublication standing)
            throws IOException {
        String key = new RoundKey(request, passwords).of(arrivals);
        Optional<String> identity = standing.identity();
        return identity.isPresent()
                && known.settled().filter(round -> round.isOf(key, identity)).isPresent();
    }
}
