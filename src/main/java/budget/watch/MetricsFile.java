package budget.watch;

import budget.base.ReplacedFile;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** {@code STATE/metrics/budget.prom}: the last run in figures, for the text-file collector of a node. */
public final class MetricsFile {

    private static final double MILLISECONDS = 1_000;

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final String job;

    private MetricsFile(String job) {
        this.job = job;
    }

    /** Replaces the file in a state folder. */
    public static void write(Path state, RunFigures figures) throws IOException {
        MetricsFile file = new MetricsFile(figures.job());
        file.measure(figures);
        ReplacedFile.write(state.resolve("metrics").resolve("budget.prom"), file.registry.scrape());
    }

    private void measure(RunFigures run) {
        gauge(
                "budget.run.start.timestamp.seconds",
                "When the last run began",
                run.started().getEpochSecond());
        gauge(
                "budget.run.end.timestamp.seconds",
                "When the last run ended",
                run.started().plus(run.duration()).getEpochSecond());
        gauge("budget.run.duration.seconds", "How long the last run took", seconds(run.duration()));
        gauge("budget.run.exit.code", "With which code the last run ended", run.exitCode());
        run.steps()
                .forEach((step, duration) -> gauge(
                        "budget.run.step.duration.seconds",
                        "How long each step took",
                        seconds(duration),
                        "step",
                        step));
        gauge(
                "budget.run.read.workbooks",
                "Workbooks the last run read",
                run.read().workbooks());
        gauge("budget.run.read.bytes", "Their bytes", run.read().bytes());
        run.outcome().ifPresent(this::measure);
    }

    private void measure(RunFigures.Outcome outcome) {
        outcome.units()
                .forEach((place, units) ->
                        gauge("budget.units." + place, "Units, of which each expected one is in one place", units));
        gauge("budget.units.withdrawn", "Units that counted before and of which nothing is there", outcome.withdrawn());
        all(
                "budget.submissions",
                "Files that arrived and units that sent none, by status",
                "status",
                outcome.submissions());
        all("budget.findings", "Open findings by severity", "severity", outcome.findings());
        gauge("budget.findings.waived", "Findings somebody lets stand", outcome.waived());
        gauge("budget.publications", "Publications in the output folder", outcome.publications());
        gauge("budget.input.bytes", "Bytes of all files in the input folder", outcome.inputBytes());
    }

    private void all(String name, String help, String key, Map<String, Long> values) {
        values.forEach((word, value) -> gauge(name, help, value, key, word));
    }

    private void gauge(String name, String help, Number value, String... tags) {
        Gauge.builder(name, value::doubleValue)
                .description(help)
                .tags(Tags.of("budget_job", Showing.of(job)).and(tags))
                .register(registry);
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / MILLISECONDS;
    }
}
