package budget.start;

import budget.account.AuditLog;
import budget.journal.Holder;
import budget.journal.RunHost;
import budget.journal.RunLine;
import budget.service.JobRuns;
import budget.start.StartNote.State;
import budget.start.StartNote.Way;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts runs in processes of their own, as a command line would: they go on when the console ends, print into a file, and
 * take the right to run like all others.
 */
public final class RunStarter {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Keeps what a terminal sends to the console from its runs. */
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    private final List<String> program;
    private final StartBook starts;
    private final AuditLog audit;
    private final Clock clock;

    /**
     * A starter.
     *
     * @param program the words of a command line that starts this program
     */
    public RunStarter(List<String> program, StartBook starts, AuditLog audit, Clock clock) {
        this.program = List.copyOf(program);
        this.starts = starts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is to be started.
     *
     * @param from the address that asked for it; empty for the schedule
     * @param date the business date; none for the day of the start, or for the day of the run that is resumed
     * @param options of the command: which alarms are confirmed, and whether all is made anew
     */
    public record Order(
            Way way, String who, String from, String reason, Optional<LocalDate> date, List<String> options) {

        public Order {
            options = List.copyOf(options);
        }
    }

    /** Starts a run unless one is under way; notes either. */
    @SuppressWarnings("FutureReturnValueIgnored") // what a process ends with is noted for reading alone
    public StartNote start(Startable job, Order order) throws IOException {
        if (JobRuns.of(job.name(), job.book()).goingOn().isPresent()) {
            return noted(job, order, State.HELD);
        }
        Instant now = now();
        String id = id(job, now);
        Path log = starts.log(job.name(), id);
        Files.createDirectories(log.resolveSibling(""));
        try {
            Process process = process(command(job, order), log).start();
            StartNote note =
                    note(id, now, order, State.STARTED, new Holder(RunHost.name(), Long.toString(process.pid())));
            noted(job, order, note);
            process.onExit().thenAccept(ended -> ended(job.name(), note, ended.exitValue()));
            return note;
        } catch (IOException e) {
            LOG.error("job={} reason=\"{}\"", job.name(), e.toString());
            return noted(job, order, State.FAILED);
        }
    }

    /** Notes a start that did not take place. */
    StartNote noted(Startable job, Order order, State state) throws IOException {
        Instant now = now();
        Holder none = new Holder(RunHost.name(), "");
        return noted(job, order, note(id(job, now), now, order, state, none));
    }

    private StartNote noted(Startable job, Order order, StartNote note) throws IOException {
        starts.write(job.name(), note);
        String what = order.way().code() + " " + note.state().code() + " " + note.date() + " " + order.reason();
        audit.add(
                order.who(),
                order.from(),
                "run-start",
                job.name(),
                what.replaceAll(" +", " ").strip());
        return note;
    }

    private static StartNote note(String id, Instant now, Order order, State state, Holder process) {
        String date = order.date().map(LocalDate::toString).orElse("");
        return new StartNote(id, order.way(), order.who(), order.reason(), date, now, process, Optional.empty(), state);
    }

    /** The moment names the files of a start; one of the same moment has the next. */
    private String id(Startable job, Instant moment) throws IOException {
        Instant free = moment;
        while (starts.find(job.name(), ID.format(free)).isPresent()) {
            free = free.plusMillis(1);
        }
        return ID.format(free);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private List<String> command(Startable job, Order order) {
        List<String> words = new ArrayList<>();
        if (Files.isExecutable(OWN_SESSION)) {
            words.add(OWN_SESSION.toString());
        }
        words.addAll(program);
        words.add(order.way() == Way.RERUN ? "rerun" : "run");
        words.add(job.folder().toString());
        words.addAll(job.arguments());
        order.date().ifPresent(date -> words.add("--date=" + date));
        words.addAll(order.options());
        words.add("--no-progress");
        return words;
    }

    private static ProcessBuilder process(List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("BUDGET_BUILD", "never");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.redirectInput(
                ProcessBuilder.Redirect.from(Path.of(Files.exists(Path.of("/dev/null")) ? "/dev/null" : "NUL")
                        .toFile()));
        return builder;
    }

    private void ended(String job, StartNote note, int code) {
        try {
            starts.write(job, note.ended(code));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of an order to stop. */
    public enum Stop {
        /** Its process was told to. */
        TOLD,
        /** No run is under way. */
        OVER,
        /** It takes place on another machine. */
        ELSEWHERE,
        /** Its process is not this account's, or cannot be told. */
        REFUSED;

        /** Its word in keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Tells the process of a run to end in order. */
    public Stop stop(RunLine run) {
        if (run.outcome() != RunLine.Outcome.RUNNING) {
            return Stop.OVER;
        }
        if (!run.process().host().equals(RunHost.name())) {
            return Stop.ELSEWHERE;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(
                        Long.parseLong(run.process().pid()))
                .filter(found -> !found.equals(ProcessHandle.current()))
                .filter(found -> found.info()
                        .startInstant()
                        .filter(start -> start.isBefore(run.started().plusSeconds(2)))
                        .isPresent());
        if (process.isEmpty()) {
            return Stop.ELSEWHERE;
        }
        return process.get().supportsNormalTermination() && process.get().destroy() ? Stop.TOLD : Stop.REFUSED;
    }
}
