package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Which command the form that starts a run makes; in place of the program its words are printed. */
@Timeout(60)
class StartFormTest {

    @Test
    void theChoicesOfTheFormAreOptionsOfTheCommand(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place, StartFormTest::printing)) {
            Visitor operator = Visitor.as("operator", console);
            assertThat(operator.page(console.page("/plan")).select("input[name=full]"))
                    .hasSize(1);
            Map<String, String> form = Map.of("way", "RUN", "reason", "换了规则", "date", "2023-03-01", "full", "true");

            assertThat(command(console, operator, form)).startsWith("run ").contains("--date=2023-03-01", "--full");
            assertThat(command(
                            console,
                            operator,
                            Map.of("way", "RUN", "reason", "撤回属实", "date", "2023-03-02", "confirm", "withdrawals")))
                    .contains("--accept-withdrawals")
                    .doesNotContain("--full");
        }
    }

    private static String command(RunningConsole console, Visitor operator, Map<String, String> form) throws Exception {
        String started = operator.post(console.page("/runs"), form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String page = console.address(started.replaceAll("https?://[^/]*", ""));
        String log = "";
        while (!log.contains("--date")) {
            log = operator.page(page).select("pre.log").text();
        }
        return log;
    }

    private static ConsoleSettings printing(ConsoleSettings as) {
        return new ConsoleSettings(
                as.jobs(),
                as.port(),
                as.bind(),
                as.tls(),
                as.proxies(),
                as.users(),
                as.folder(),
                List.of("/bin/sh", "-c", "echo \" $* \"", "budget"),
                as.passwords(),
                as.language());
    }
}
