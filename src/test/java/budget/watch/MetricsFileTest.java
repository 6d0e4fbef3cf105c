package budget.watch;

import static org.assertj.core.api.Assertions.assertThat;

import budget.watch.RunFigures.Outcome;
import budget.watch.RunFigures.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The last run in figures, as the text-file collector of a node reads them. */
class MetricsFileTest {

    @TempDir
    private Path state;

    @Test
    void theFiguresOfARun() throws IOException {
        Outcome outcome = new Outcome(
                Map.of("expected", 13, "counted", 12, "held_back", 1),
                Map.of("accepted", 12L, "held-back", 1L),
                Map.of("blocking", 3L, "note", 40L),
                2,
                4,
                31,
                456_346);
        MetricsFile.write(state, run(10, Optional.of(outcome)));

        assertThat(figures()).isEqualTo("""
                budget_findings{budget_job="部门 \\"预算\\"",severity="blocking"} 3.0
                budget_findings{budget_job="部门 \\"预算\\"",severity="note"} 40.0
                budget_findings_waived{budget_job="部门 \\"预算\\""} 2.0
                budget_input_bytes{budget_job="部门 \\"预算\\""} 456346.0
                budget_publications{budget_job="部门 \\"预算\\""} 31.0
                budget_run_duration_seconds{budget_job="部门 \\"预算\\""} 65.25
                budget_run_end_timestamp_seconds{budget_job="部门 \\"预算\\""} 1.675213265E9
                budget_run_exit_code{budget_job="部门 \\"预算\\""} 10.0
                budget_run_read_bytes{budget_job="部门 \\"预算\\""} 70000.0
                budget_run_read_workbooks{budget_job="部门 \\"预算\\""} 2.0
                budget_run_start_timestamp_seconds{budget_job="部门 \\"预算\\""} 1.6752132E9
                budget_run_step_duration_seconds{budget_job="部门 \\"预算\\"",step="read"} 1.5
                budget_submissions{budget_job="部门 \\"预算\\"",status="accepted"} 12.0
                budget_submissions{budget_job="部门 \\"预算\\"",status="held-back"} 1.0
                budget_units_counted{budget_job="部门 \\"预算\\""} 12.0
                budget_units_expected{budget_job="部门 \\"预算\\""} 13.0
                budget_units_held_back{budget_job="部门 \\"预算\\""} 1.0
                budget_units_withdrawn{budget_job="部门 \\"预算\\""} 4.0
                """);
        assertThat(state.resolve("metrics").toFile().list()).containsExactly("budget.prom");
    }

    @Test
    void aRunThatDidNotComeToItsEndSaysNothingOfUnits() throws IOException {
        MetricsFile.write(
                state, run(0, Optional.of(new Outcome(Map.of("counted", 12), Map.of(), Map.of(), 0, 0, 1, 1))));
        MetricsFile.write(state, run(74, Optional.empty()));

        assertThat(figures())
                .contains("budget_run_exit_code{budget_job=\"部门 \\\"预算\\\"\"} 74.0")
                .doesNotContain("units");
    }

    private static RunFigures run(int code, Optional<Outcome> outcome) {
        return new RunFigures(
                "部门 \"预算\"",
                Instant.parse("2023-02-01T01:00:00Z"),
                Duration.ofMillis(65_250),
                code,
                Map.of("read", Duration.ofMillis(1_500)),
                new Read(2, 70_000),
                outcome);
    }

    private String figures() throws IOException {
        return Files.readString(state.resolve("metrics/budget.prom")).replaceAll("(?m)^#.*\n", "");
    }
}
