package budget.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The sample of a systemd service for the console. */
class ConsoleServiceTest {

    @Test
    void aRunOutlivesTheConsoleThatStartedIt() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/schedule/budget-console.service")))
                .contains("Type=exec", "KillMode=process", "Restart=on-failure", "RestartPreventExitStatus=64 78");
    }
}
