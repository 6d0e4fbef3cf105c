package budget.journal;

import budget.journal.RunLine.Counts;
import budget.journal.RunLine.Fault;
import budget.journal.RunLine.Outcome;
import budget.journal.RunLine.Progress;
import budget.journal.RunLine.Tally;
import budget.journal.RunLine.Task;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records a run in the {@link RunBook} of its state, at every commit and each second, which also shows that it is alive.
 */
public final class RunJournal implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(RunJournal.class);

    /** So many failures keep their traces. */
    private static final int MOST_TRACES = 5;

    private final RunHold hold;
    private final Clock clock;
    private final List<RunLine> before;
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "status");
        thread.setDaemon(true);
        return thread;
    });
    private RunLine line;
    private boolean complained;

    private RunJournal(RunHold hold, RunLine line, List<RunLine> before, Clock clock) {
        this.hold = hold;
        this.line = line;
        this.before = before;
        this.clock = clock;
    }

    /** Begins the record of a run; an earlier one recorded as running was killed, because this process holds the lock now. */
    public static RunJournal begin(RunBook book, RunHold hold, Task task, Clock clock) throws IOException {
        List<RunLine> before =
                new ArrayList<>(book.runs().stream().map(RunLine::ifKilled).toList());
        for (int at = MOST_TRACES; at < before.size(); at++) {
            before.set(at, before.get(at).withoutTrace());
        }
        RunLine line = RunLine.begun(task, Holder.here(), now(clock));
        RunJournal journal = new RunJournal(hold, line, List.copyOf(before), clock);
        journal.write();
        journal.beat();
        return journal;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it catches its own failures
    private void beat() {
        heartbeat.scheduleAtFixedRate(this::update, 1, 1, TimeUnit.SECONDS);
    }

    /** Records the start of a step. */
    public synchronized void step(String name) {
        Progress progress = line.progress();
        line = line.stepping(name, now(clock));
        update(new Progress(name, progress.read(), progress.toRead()));
    }

    /** Records what the current step has done; it is written with the next step, or with the next second. */
    public synchronized void tally(Tally tally) {
        line = line.tallied(tally);
    }

    /** Records what came of the units; it is written with the end. */
    public synchronized void count(Counts counts) {
        line = line.with(counts);
    }

    /** Records what kind of failure ends the run; it is written with the end. */
    public synchronized void fail(Fault fault) {
        if (line.outcome() == Outcome.RUNNING) {
            line = line.with(fault);
        }
    }

    /** Records the number of workbooks to read. */
    public synchronized void toRead(int workbooks) {
        update(new Progress(line.progress().step(), 0, workbooks));
    }

    /** Records further workbooks as read and committed. */
    public synchronized void read(int workbooks) {
        Progress progress = line.progress();
        update(new Progress(progress.step(), progress.read() + workbooks, progress.toRead()));
    }

    /** The run has ended; the first outcome counts. It fails where the outcome cannot be written: the next start would take the run for killed. */
    public synchronized void end(Outcome outcome, String publication, String failure) throws IOException {
        if (line.outcome() == Outcome.RUNNING) {
            line = line.at(now(clock), line.progress()).stopped(now(clock)).ended(outcome, publication, failure);
            write();
        }
    }

    private void update(Progress progress) {
        line = line.at(now(clock), progress);
        update();
    }

    /** A run continues when it cannot be recorded. */
    private synchronized void update() {
        try {
            if (line.outcome() == Outcome.RUNNING) {
                line = line.at(now(clock), line.progress());
            }
            write();
        } catch (IOException e) {
            if (!complained) {
                LOG.warn("It cannot be told how the run gets on: {}", e.toString());
            }
            complained = true;
        }
    }

    private void write() throws IOException {
        hold.tell(line, before);
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
    }
}
