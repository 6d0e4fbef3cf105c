package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.store.StateDatabase;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not the console's fault is said in a sentence, not as a failure of the program. */
class ClearFailuresTest {

    @Test
    void aRequestThatNoPageSendsIsRefusedAsUnreadable(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place)) {
            Visitor operator = Visitor.as("operator", console);
            Visitor reviewer = Visitor.as("reviewer", console);
            for (HttpResponse<String> answer : List.of(
                    operator.post(console.page("/runs"), Map.of("way", "sideways", "reason", "x")),
                    operator.post(console.page("/check"), Map.of("file", "no file")),
                    reviewer.post(console.page("/rules/preview"), Map.of()))) {
                assertThat(answer.statusCode()).isEqualTo(400);
                assertThat(answer.body()).contains("message bad").doesNotContain("Exception");
            }
        }
    }

    @Test
    void aStateDatabaseThatIsAwayIsNamedAndTheListOfJobsStillOpens(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place, ClearFailuresTest::withoutDatabase)) {
            Visitor operator = Visitor.as("operator", console);
            for (String page : List.of("", "/runs", "/plan")) {
                HttpResponse<String> answer = operator.get(console.page(page));
                assertThat(answer.statusCode()).as(page).isEqualTo(503);
                assertThat(answer.body()).contains("状态数据库现在连不上").doesNotContain("127.0.0.1:1/");
            }
            assertThat(operator.page(console.address("/"))
                            .select(".message.bad")
                            .text())
                    .startsWith("状态数据库现在连不上");
            assertThat(operator.get(console.page("/units")).statusCode()).isEqualTo(200);
        }
    }

    private static ConsoleSettings withoutDatabase(ConsoleSettings as) {
        ServedJob job = as.jobs().get(0);
        StateDatabase away = StateDatabase.at(
                "jdbc:postgresql://127.0.0.1:1/away", new StateDatabase.Login("nobody", ""), Duration.ZERO);
        ServedJob.Places places = job.places();
        return new ConsoleSettings(
                List.of(new ServedJob(
                        job.folder(),
                        job.definition(),
                        new ServedJob.Places(
                                places.input(), places.output(), places.state(), away, places.arguments()))),
                as.port(),
                as.bind(),
                as.tls(),
                as.proxies(),
                as.users(),
                as.folder(),
                as.program(),
                as.passwords(),
                as.language());
    }
}
