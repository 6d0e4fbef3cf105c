package budget.operator;

import budget.finding.Finding;
import budget.finding.Severity;
import budget.job.RunResult;
import budget.plan.RunProgress;
import budget.plan.RunRequest;
import budget.service.ExitCode;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import budget.watch.LogLine;
import budget.watch.LogTime;
import budget.watch.RunFigures.Read;
import java.io.Closeable;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The progress of a run: shown on a terminal or written to the log, and measured for both. */
final class RunWatch implements RunProgress, Closeable {

    private static final Logger LOG = LoggerFactory.getLogger("budget.run");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx", Locale.ROOT);

    /** So many units that are held back or unreadable have a line of their own. */
    private static final int MOST_LOGGED = 200;

    private final ProgressBars bars;
    private final boolean logs;
    private final Instant started = Instant.now();
    private final long startNanos = System.nanoTime();
    private final Map<String, Duration> steps = new LinkedHashMap<>();
    private String step = "";
    private long stepNanos;
    private long workbooks;
    private long bytes;

    /** A watch over a run with or without a terminal. */
    RunWatch(Session session, boolean watched) {
        bars = new ProgressBars(session.console(), session.messages(), watched);
        logs = !watched;
    }

    void begin(RunRequest request) {
        log(line("start")
                .and("job", request.job().settings().name())
                .and("date", request.date())
                .and("input", request.folders().input())
                .and("output", request.folders().output())
                .and("threads", request.threads()));
    }

    @Override
    public synchronized void step(String name) {
        endStep();
        step = name;
        stepNanos = System.nanoTime();
    }

    private void endStep() {
        if (!step.isEmpty()) {
            Duration duration = Duration.ofNanos(System.nanoTime() - stepNanos);
            steps.merge(step, duration, Duration::plus);
            LogLine line = line("step").and("step", step).and("seconds", seconds(duration));
            log(step.equals("read") ? line.and("workbooks", workbooks).and("bytes", bytes) : line);
            step = "";
        }
    }

    @Override
    public synchronized void toRead(int count) {
        bars.toRead(count);
    }

    @Override
    public synchronized void read(int count) {
        workbooks += count;
        bars.read(count);
    }

    @Override
    public synchronized void readBytes(long more) {
        bytes += more;
    }

    @Override
    public void stopping() {
        bars.stopping();
        log(line("stopping"));
    }

    /** The steps are over, whichever way. */
    @Override
    public synchronized void close() {
        endStep();
        bars.close();
    }

    /**
     * A line for each unit that is held back or unreadable, and one with the figures.
     *
     * @param units how many units are expected, and how many are in each place
     */
    void ended(RunResult result, Map<String, Integer> units, ExitCode code) {
        List<Standing> refused = result.standings().stream()
                .filter(standing -> standing.status() == SubmissionStatus.HELD_BACK
                        || standing.status() == SubmissionStatus.UNREADABLE)
                .toList();
        refused.stream().limit(MOST_LOGGED).forEach(standing -> warn(line(standing)));
        if (refused.size() > MOST_LOGGED) {
            warn(line("units").and("more", refused.size() - MOST_LOGGED).and("see", "data/units.csv"));
        }
        LogLine end = end(code.number())
                .and("outcome", result.outcome().code())
                .and(
                        "publication",
                        result.standingPublication()
                                .map(path -> String.valueOf(path.getFileName()))
                                .orElse(""));
        units.forEach((place, count) -> end.and(place.replace('_', '-'), count));
        end.and("findings", result.findings())
                .and("blocking", result.blocking())
                .and("waived", result.waived());
        log(
                result.withdrawn().isEmpty()
                        ? end
                        : end.and("withdrawn", result.withdrawn().size()));
    }

    private LogLine line(Standing standing) {
        LogLine line = line("unit")
                .and("unit", standing.unitCode())
                .and("status", standing.status().code())
                .and("file", standing.path())
                .and("reason", standing.worst().map(Finding::rule).orElse(""))
                .and("blocking", standing.count(Severity.BLOCKING));
        String cells = standing.worst().stream()
                .flatMap(finding -> finding.cells().stream())
                .map(cell -> cell.seenFrom(""))
                .collect(Collectors.joining(" "));
        return cells.isEmpty() ? line : line.and("cells", cells);
    }

    /** The last line of a run that failed. */
    void failed(int code, String sentence) {
        if (logs) {
            LOG.error("{}", end(code).and("reason", sentence));
        }
    }

    private LogLine end(int code) {
        return line("end").and("exit", code).and("seconds", seconds(duration()));
    }

    private LogLine line(String event) {
        String run = MOMENT.format(started.atZone(LogTime.zone()))
                + "-"
                + ProcessHandle.current().pid();
        return LogLine.of(run, event);
    }

    private void log(LogLine line) {
        if (logs) {
            LOG.info("{}", line);
        }
    }

    private void warn(LogLine line) {
        if (logs) {
            LOG.warn("{}", line);
        }
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d.%03d", duration.toSeconds(), duration.toMillisPart());
    }

    Instant started() {
        return started;
    }

    /** How long it has taken so far, whatever the clocks say. */
    Duration duration() {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }

    synchronized Map<String, Duration> steps() {
        return Map.copyOf(steps);
    }

    synchronized Read hasRead() {
        return new Read(workbooks, bytes);
    }
}
