package budget.operator;

import budget.base.Messages;
import budget.finding.Severity;
import budget.job.RunResult;
import budget.operator.Failures.Told;
import budget.overview.OverviewPage;
import budget.plan.RunRequest;
import budget.published.OutputFolder;
import budget.published.Publications;
import budget.service.ExitCode;
import budget.service.StatusReport;
import budget.submission.Arrival;
import budget.submission.Standing;
import budget.watch.MetricsFile;
import budget.watch.RunFigures;
import budget.watch.RunFigures.Outcome;
import budget.watch.SummaryFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a run leaves for those who were not there: in its state folder figures for a collector and a summary to mail, in its
 * output folder a page.
 *
 * <p>That it cannot be left is a warning; the run is as good as ever.
 */
final class RunArtifacts {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    /** The exit code of a process that was terminated (128 + SIGTERM), whatever the program returns. */
    private static final int TERMINATED = 143;

    private final Messages messages;
    private final RunOptions options;
    private final RunWatch watch;
    private Optional<RunRequest> request = Optional.empty();

    RunArtifacts(Session session, RunOptions options, RunWatch watch) {
        this.messages = session.messages();
        this.options = options;
        this.watch = watch;
    }

    /** Now it is known what is run. */
    void isOf(RunRequest asked) {
        request = Optional.of(asked);
    }

    void ended(RunReport report, RunResult result, ExitCode code) {
        watch.ended(result, report.places(result).numbers(), code);
        leave(() -> measure(
                code.number(), Optional.of(outcome(result, report.places(result).numbers()))));
        leave(() -> {
            List<String> lines = new ArrayList<>(List.of(report.headline()));
            lines.addAll(report.longLines(result));
            String verdict = status().map(StatusReport::verdict).orElseGet(() -> lines.get(1));
            SummaryFile.write(options.state().folder(), subject(Integer.toString(code.number()), verdict), lines);
        });
        leave(() -> show(""));
    }

    /** Replaces the page of the output folder. */
    private void show(String failure) throws IOException {
        if (request.isPresent()) {
            RunRequest of = request.get();
            new OverviewPage(of.job(), of.folders().output(), of.book(), Clock.systemUTC()).write(failure);
        }
    }

    /** A run that another one kept from beginning leaves the other one's files alone. */
    void failed(Told told, boolean isStopped) {
        int code = isStopped ? TERMINATED : told.code().number();
        watch.failed(code, told.sentence());
        if (told.code() == ExitCode.HELD) {
            return;
        }
        leave(() -> measure(code, Optional.empty()));
        leave(() -> {
            List<String> lines = new ArrayList<>(List.of(told.sentence()));
            status().ifPresent(status -> {
                lines.add("");
                lines.addAll(status.lines());
            });
            SummaryFile.write(options.state().folder(), subject(Integer.toString(code), told.sentence()), lines);
        });
        leave(() -> show(told.sentence()));
    }

    /** Before a first run there is no state folder, and a command that never came to run makes none. */
    private void leave(Writing writing) {
        if (!Files.isDirectory(options.state().folder())) {
            return;
        }
        try {
            writing.run();
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            LOG.warn(
                    "{} has no new summary, metrics or index page: {}",
                    options.state().folder(),
                    e.toString());
        }
    }

    /** Nothing where the state of the job is unknown, for example because the database cannot be reached. */
    private Optional<StatusReport> status() {
        try {
            return request.isEmpty()
                    ? Optional.empty()
                    : Optional.of(StatusReport.of(
                            request.get().job(),
                            request.get().folders().output(),
                            request.get().book(),
                            messages,
                            StatusReport.MOST_LISTED));
        } catch (IOException | RuntimeException e) {
            LOG.warn("status=unknown reason=\"{}\"", e.toString());
            return Optional.empty();
        }
    }

    private String subject(String code, String verdict) {
        String title =
                request.map(asked -> asked.job().settings().title()).orElseGet(() -> String.valueOf(options.job()));
        String date = request.map(asked -> " " + asked.date()).orElse("");
        return messages.text("run.subject", title + date, code, verdict);
    }

    private void measure(int code, Optional<Outcome> outcome) throws IOException {
        // The folder's name is known even where its settings cannot be read: a series must not end with a mistake.
        String job = String.valueOf(options.job().toAbsolutePath().normalize().getFileName());
        MetricsFile.write(
                options.state().folder(),
                new RunFigures(job, watch.started(), watch.duration(), code, watch.steps(), watch.hasRead(), outcome));
    }

    private Outcome outcome(RunResult result, Map<String, Integer> units) throws IOException {
        Map<String, Long> findings = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            findings.put(
                    severity.code(),
                    result.standings().stream()
                            .mapToLong(standing -> standing.count(severity))
                            .sum());
        }
        Path output = request.orElseThrow().folders().output();
        return new Outcome(
                units,
                result.statuses(),
                findings,
                result.waived(),
                result.withdrawn().size(),
                Publications.in(new OutputFolder(output)).folders().size(),
                result.standings().stream()
                        .map(Standing::file)
                        .flatMap(Optional::stream)
                        .mapToLong(Arrival::size)
                        .sum());
    }

    @FunctionalInterface
    private interface Writing {
        void run() throws IOException;
    }
}
