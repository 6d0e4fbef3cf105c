package budget.job;

import budget.base.Causes;
import budget.journal.RunHold;
import budget.journal.RunJournal;
import budget.journal.RunLine;
import budget.journal.RunLock;
import budget.plan.Notices;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.publish.Contribution;
import budget.publish.Contributions;
import budget.published.OutputFolder;
import budget.store.DatabaseFiles;
import budget.submission.SubmissionStatus;
import budget.submission.Withdrawals;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the job once: takes the lock, opens the state, resumes a killed run, and reports how it ended. */
public final class BudgetRun {

    /** Limit: after so many outages of the database the run fails. */
    private static final int MOST_STARTS = 10;

    private final Clock clock = Clock.systemUTC();
    private RunRequest request;
    private final RunProgress progress;
    private final Passwords passwords;
    private final Class<?> reading;
    private final Notices notices = new Notices();
    private boolean isRebuilt;

    /** A run whose workbooks are read by this process. */
    public BudgetRun(RunRequest request, RunProgress progress, Passwords passwords) {
        this(request, progress, passwords, ReadWorkbooks.class);
    }

    /** A run whose step that reads is configured by this class. */
    public BudgetRun(RunRequest request, RunProgress progress, Passwords passwords, Class<?> reading) {
        this.request = request;
        this.progress = progress;
        this.passwords = passwords;
        this.reading = reading;
    }

    /**
     * Runs; where the database of several machines goes away meanwhile, goes on when it is back, as the next start would.
     * Or throws {@link RunFailedException} with what failed.
     */
    public RunResult run() throws IOException {
        int starts = 0;
        boolean begun = false;
        while (true) {
            try (RunHold hold = request.book().take(request.job().settings().name(), clock)) {
                begun = true;
                return held(hold);
            } catch (IOException | RuntimeException e) {
                boolean isOver =
                        begun && Outage.caused(e) && ++starts < MOST_STARTS && Outage.awaitRecovery(request.database());
                if (!isOver && !(begun && (isMended(e) || isMadeInFull(e)))) {
                    throw e;
                }
            }
        }
    }

    /** Whether the files of the database were the cause, which are new ones now; asked once, for new ones are not damaged. */
    private boolean isMended(Exception failure) throws IOException {
        boolean isOrderly = failure instanceof RunFailedException run && run.isStopped();
        Optional<DatabaseFiles> files = request.database().files();
        boolean isDamaged =
                !isOrderly && !isRebuilt && files.isPresent() && files.get().cannotBeRead();
        if (isDamaged) {
            rebuild(files.get());
        }
        return isDamaged;
    }

    /** Whether the publication was refused because something kept was damaged: it is made in full now, which is asked once. */
    private boolean isMadeInFull(Exception failure) {
        Optional<Contribution.Label> damaged = Causes.of(failure)
                .filter(Contributions.DamagedException.class::isInstance)
                .map(cause -> ((Contributions.DamagedException) cause).label())
                .findFirst();
        if (damaged.isEmpty() || request.full()) {
            return false;
        }
        notices.add("contribution-damaged", damaged.get().unit(), damaged.get().path());
        request = request.inFull();
        return true;
    }

    private void rebuild(DatabaseFiles files) throws IOException {
        Path aside = files.setAside();
        isRebuilt = true;
        notices.add("state-rebuilt", aside.toString());
    }

    private void repairPointer() throws IOException {
        OutputFolder output = new OutputFolder(request.folders().output());
        Optional<String> damaged = output.repair();
        if (damaged.isPresent()) {
            notices.add("current-damaged", damaged.get(), name(output.current().orElse(null)));
        }
    }

    private RunResult held(RunHold hold) throws IOException {
        try (RunJournal journal = RunJournal.begin(request.book(), hold, task(), clock)) {
            return told(journal, hold.fence());
        }
    }

    private RunLine.Task task() {
        return new RunLine.Task(
                request.job().settings().name(),
                request.date().toString(),
                request.folders().input().toAbsolutePath().normalize().toString(),
                request.folders().output().toAbsolutePath().normalize().toString());
    }

    private RunResult told(RunJournal journal, long fence) throws IOException {
        RunProgress told = new JournalledProgress(progress, journal);
        try {
            RunLock publishing = outputLock();
            try (publishing) {
                repairPointer();
                Optional<DatabaseFiles> files = request.database().files();
                if (files.isPresent() && files.get().cannotBeOpened()) {
                    rebuild(files.get());
                }
                return opened(journal, told, fence);
            }
        } catch (IOException | RuntimeException e) {
            tellFailure(journal, e);
            throw e;
        }
    }

    /**
     * The right to publish to the output folder; none is needed where it is held by an earlier run of this state: that one is
     * frozen, has lost its lease of the database, and is kept by its fence from writing when it wakes up.
     */
    private @Nullable RunLock outputLock() throws IOException {
        try {
            return RunLock.takeOutput(
                    request.folders().output(), request.job().settings().name(), clock);
        } catch (RunLock.HeldException e) {
            boolean isOfThisState = request.database().isServer()
                    && request.book().runs().stream()
                            .anyMatch(run -> run.process().equals(e.holding().holder()));
            if (isOfThisState) {
                return null;
            }
            throw e;
        }
    }

    private RunResult opened(RunJournal journal, RunProgress told, long fence) throws IOException {
        try (ConfigurableApplicationContext context =
                JobContext.open(request, told, passwords, fence, notices, reading)) {
            return launched(context, journal);
        }
    }

    /** The journal is written before the process may end; a shutdown waits for nothing else. */
    private RunResult launched(ConfigurableApplicationContext context, RunJournal journal) throws IOException {
        try {
            RunResult result = context.getBean(RunLaunch.class).launch();
            journal.count(counts(result));
            journal.end(result.outcome().told(), name(result.publication()), why(result));
            return result;
        } catch (IOException | RuntimeException e) {
            tellFailure(journal, e);
            throw e;
        } finally {
            context.getBean(OrderlyStop.class).over();
        }
    }

    private static RunLine.Counts counts(RunResult result) {
        return new RunLine.Counts(
                result.counted(),
                result.count(SubmissionStatus.HELD_BACK),
                result.count(SubmissionStatus.UNREADABLE),
                result.count(SubmissionStatus.MISSING),
                result.findings(),
                result.blocking());
    }

    /** The reasons why nothing was published, as codes; the reports have the sentences. */
    private static String why(RunResult result) {
        Withdrawals withdrawals = result.gates().withdrawals();
        return switch (result.outcome()) {
            case WITHDRAWALS -> withdrawals.gone().size() + "/" + withdrawals.counted();
            case JUMP ->
                result.gates().before().inYuan() + " → " + result.gates().now().inYuan();
            case PUBLISHED, UNCHANGED, NOTHING_COUNTS, BELOW_GATE, DISCLOSED -> "";
        };
    }

    private void tellFailure(RunJournal journal, Exception failure) {
        boolean stopped = failure instanceof RunFailedException failed && failed.isStopped();
        if (!stopped) {
            journal.fail(RunTrouble.of(failure).told());
        }
        try {
            journal.end(
                    stopped ? RunLine.Outcome.STOPPED : RunLine.Outcome.FAILED,
                    name(new OutputFolder(request.folders().output()).current().orElse(null)),
                    stopped ? "" : String.valueOf(Causes.deepest(failure).getMessage()));
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static String name(@Nullable Path publication) {
        return publication == null ? "" : String.valueOf(publication.getFileName());
    }

    /** Reports the progress of a run to the console and the journal. */
    private record JournalledProgress(RunProgress watcher, RunJournal journal) implements RunProgress {

        @Override
        public void step(String name) {
            journal.step(name);
            watcher.step(name);
        }

        @Override
        public void stepDone(RunLine.Tally tally) {
            journal.tally(tally);
            watcher.stepDone(tally);
        }

        @Override
        public void toRead(int workbooks) {
            journal.toRead(workbooks);
            watcher.toRead(workbooks);
        }

        @Override
        public void read(int workbooks) {
            journal.read(workbooks);
            watcher.read(workbooks);
        }

        @Override
        public void readBytes(long bytes) {
            watcher.readBytes(bytes);
        }

        @Override
        public void stopping() {
            watcher.stopping();
        }
    }
}
