package budget.journal;

import budget.journal.RunLine.Outcome;
import budget.journal.RunLine.Progress;
import budget.journal.RunLine.Task;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code status.json} in a state folder: the runs there were, the latest first.
 *
 * <p>Only who holds the {@link RunLock} writes it. The file is replaced as a whole, at every commit and each second.
 */
public final class RunJournal implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(RunJournal.class);
    private static final String FILE = "status.json";
    private static final int MOST_KEPT = 50;
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final Path state;
    private final Clock clock;
    private final List<RunLine> before;
    private final ScheduledExecutorService heartbeat = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "status");
        thread.setDaemon(true);
        return thread;
    });
    private RunLine line;
    private boolean complained;

    private RunJournal(Path state, RunLine line, List<RunLine> before, Clock clock) {
        this.state = state;
        this.line = line;
        this.before = before;
        this.clock = clock;
    }

    /** The runs there were, the latest first; none where nothing is known of any. */
    public static List<RunLine> runs(Path state) throws IOException {
        try {
            return List.of(MAPPER.readValue(Files.readAllBytes(state.resolve(FILE)), RunLine[].class));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (JacksonException e) {
            LOG.warn("{} cannot be understood and is begun anew", state.resolve(FILE));
            return List.of();
        }
    }

    /** Begins to tell of a run; one that was said to be running has then been killed, for we hold the lock. */
    public static RunJournal begin(Path state, Task task, Clock clock) throws IOException {
        List<RunLine> before = runs(state).stream().map(RunLine::ifKilled).toList();
        RunLine line = RunLine.begun(task, Holder.here(), now(clock));
        RunJournal journal = new RunJournal(state, line, before, clock);
        journal.write();
        journal.beat();
        return journal;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // what may fail in it is caught in it
    private void beat() {
        heartbeat.scheduleAtFixedRate(this::update, 1, 1, TimeUnit.SECONDS);
    }

    /** The run has come to a step. */
    public synchronized void step(String name) {
        Progress progress = line.progress();
        update(new Progress(name, progress.read(), progress.toRead()));
    }

    /** So many workbooks are to be read. */
    public synchronized void toRead(int workbooks) {
        update(new Progress(line.progress().step(), 0, workbooks));
    }

    /** So many more are read and safe. */
    public synchronized void read(int workbooks) {
        Progress progress = line.progress();
        update(new Progress(progress.step(), progress.read() + workbooks, progress.toRead()));
    }

    /** The run has ended; what is said first counts. */
    public synchronized void end(Outcome outcome, String publication, String failure) {
        if (line.outcome() == Outcome.RUNNING) {
            update(line.progress());
            line = line.ended(outcome, publication, failure);
            update();
        }
    }

    private void update(Progress progress) {
        line = line.at(now(clock), progress);
        update();
    }

    /** That a run cannot be told of is no reason to end it. */
    private synchronized void update() {
        try {
            if (line.outcome() == Outcome.RUNNING) {
                line = line.at(now(clock), line.progress());
            }
            write();
        } catch (IOException e) {
            if (!complained) {
                LOG.warn("{} cannot be written: {}", state.resolve(FILE), e.toString());
            }
            complained = true;
        }
    }

    private void write() throws IOException {
        List<RunLine> runs = new ArrayList<>(List.of(line));
        before.stream().limit(MOST_KEPT - 1L).forEach(runs::add);
        Path aside = state.resolve(FILE + ".new");
        Files.write(aside, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(runs));
        Files.move(aside, state.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Instant now(Clock clock) {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void close() {
        heartbeat.shutdownNow();
    }
}
