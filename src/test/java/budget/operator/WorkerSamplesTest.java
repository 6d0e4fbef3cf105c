package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The samples for several machines: workers come again by themselves, and nobody reads a password in them. */
class WorkerSamplesTest {

    @Test
    void workersComeAgainUnlessAPersonIsNeeded() throws IOException {
        assertThat(ScheduleTest.unit("budget-worker.service"))
                .containsEntry("Restart", "on-failure")
                .containsEntry("SuccessExitStatus", "143")
                .containsEntry("KillSignal", "SIGTERM")
                .containsEntry("RestartPreventExitStatus", "64 78");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"budget-worker.service", "budget-with-workers.conf", "workers.yaml", "cronjob-with-workers.yaml"
            })
    void theyNameWhereThePasswordIsKept(String sample) throws IOException {
        assertThat(Files.readString(Path.of("src/schedule", sample)))
                .contains(
                        "BUDGET_STATE_USER",
                        "BUDGET_STATE_PASSWORD",
                        "--state=jdbc:postgresql://db.example.org/budget");
    }
}
