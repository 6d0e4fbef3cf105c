package budget.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import budget.account.AuditLog;
import budget.journal.Holder;
import budget.journal.RunLine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of processes that were started, and of notes about them. */
class RunStarterTest {

    private static final String JOB = "a-job";

    @TempDir
    private Path place;

    /** The process of the console, for a moment. */
    static final class Console {

        private Console() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            Path place = Path.of(arguments[0]);
            starter(place, place.resolve("slow").toString()).start(new JobToStart(place), order());
            Thread.sleep(60_000);
        }
    }

    private static RunStarter starter(Path place, String program) {
        AuditLog audit = AuditLog.in(place.resolve("audit.log"), ZoneOffset.UTC);
        return new RunStarter(List.of(program), new StartBook(place.resolve("runs")), audit, Clock.systemUTC());
    }

    private static RunStarter.Order order() {
        return new RunStarter.Order(
                StartNote.Way.RUN, "operator", "127.0.0.1", "try", Optional.empty(), List.of("--accept-jump"));
    }

    @Test
    void aRunGoesOnWhenTheProcessThatStartedItIsKilled() throws Exception {
        Path slow = Files.writeString(place.resolve("slow"), """
                #!/bin/sh
                while [ ! -e "$0.end" ]; do sleep 0.1; done
                echo over "$@" $BUDGET_BUILD
                """);
        assertThat(slow.toFile().setExecutable(true)).isTrue();
        Process console = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Console.class.getName(),
                        place.toString())
                .inheritIO()
                .start();
        StartBook starts = new StartBook(place.resolve("runs"));
        await().until(() -> !starts.all(JOB).isEmpty());
        console.destroyForcibly().waitFor();
        StartNote start = starts.all(JOB).get(0);

        assertThat(starts.tail(JOB, start.id())).isEmpty();
        Files.createFile(place.resolve("slow.end"));
        await().until(() -> !start.isAlive());
        assertThat(starts.tail(JOB, start.id()))
                .isEqualTo("over run jobs/a-job --state=state --accept-jump --no-progress never");
    }

    @Test
    void theOldestNotesAndTheirLogsGoFirst() throws Exception {
        StartBook starts = new StartBook(place.resolve("runs"));
        for (int at = 1000; at < 1205; at++) {
            starts.write(JOB, note("n" + at));
            Files.writeString(starts.log(JOB, "n" + at), "log");
        }

        assertThat(starts.all(JOB))
                .hasSize(200)
                .first()
                .extracting(StartNote::id)
                .isEqualTo("n1204");
        assertThat(Files.exists(starts.log(JOB, "n1004"))).isFalse();
        assertThat(Files.exists(starts.log(JOB, "n1005"))).isTrue();
    }

    @Test
    void ofALongLogTheEndIsShown() throws Exception {
        StartBook starts = new StartBook(place.resolve("runs"));
        starts.write(JOB, note("n1"));
        Files.writeString(starts.log(JOB, "n1"), "一行\n".repeat(50_000) + "最后");

        assertThat(starts.tail(JOB, "n1").lines()).hasSize(200).endsWith("最后").startsWith("一行");
    }

    private static StartNote note(String id) {
        return new StartNote(
                id,
                StartNote.Way.RUN,
                "operator",
                "try",
                "",
                Instant.EPOCH,
                new Holder("node-1", "1"),
                Optional.of(0),
                StartNote.State.STARTED);
    }

    @Test
    void aRunThatTakesPlaceElsewhereIsNotStoppedHere() {
        RunLine.Task task = new RunLine.Task(JOB, "2023-02-01", "input", "output");
        RunLine run = new RunLine(
                task,
                new Holder("node-1", "1"),
                Instant.EPOCH,
                Instant.EPOCH,
                new RunLine.Progress("read", 0, 1),
                RunLine.Outcome.RUNNING,
                "",
                "",
                List.of(),
                Optional.empty(),
                Optional.empty());

        assertThat(starter(place, "none").stop(run)).isEqualTo(RunStarter.Stop.ELSEWHERE);
        assertThat(starter(place, "none").stop(run.ifKilled())).isEqualTo(RunStarter.Stop.OVER);
    }
}
