package budget.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import budget.account.AuditLog;
import budget.journal.RunLock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that start by themselves, told by a clock that the test sets; what is started only notes how. */
class RunScheduleTest {

    @TempDir
    private Path place;

    private final SetClock clock = new SetClock();
    private List<String> program = List.of("/bin/echo", "started");
    private Startable job;
    private StartBook starts;
    private RunSchedule schedule;

    @BeforeEach
    void aConsole() {
        job = new JobToStart(place);
        clock.set("2023-02-01T09:00:00+08:00");
        begin();
    }

    /** What was started writes into the folder until it ends. */
    @AfterEach
    void allEnds() {
        await().until(() -> starts.all(job.name()).stream().noneMatch(StartNote::isAlive));
    }

    /** As after a start of the console. */
    private void begin() {
        starts = new StartBook(place.resolve("runs"));
        AuditLog audit = AuditLog.in(place.resolve("audit.log"), ZoneOffset.UTC);
        schedule = new RunSchedule(
                place.resolve("schedule"), List.of(job), new RunStarter(program, starts, audit, clock), clock);
    }

    @Test
    void nothingStartsUntilSomebodySetsTimes() throws Exception {
        at("2023-02-02T01:30:01+08:00");

        assertThat(starts.all(job.name())).isEmpty();
    }

    @Test
    void aRunStartsAtEachTimeOnceAndWithTheDayOfTheStart() throws Exception {
        schedule.set(job, "30 1 * * *", true, "operator");
        at("2023-02-02T01:29:59+08:00");
        assertThat(starts.all(job.name())).isEmpty();

        at("2023-02-02T01:30:02+08:00");
        at("2023-02-02T01:30:07+08:00");
        at("2023-02-03T01:30:00+08:00");

        assertThat(starts.all(job.name()).stream().map(RunScheduleTest::inWords))
                .containsExactly("schedule started operator 30 1 * * *", "schedule started operator 30 1 * * *");
        StartNote first = starts.all(job.name()).get(1);
        await().until(() -> !tail(first).isEmpty());
        assertThat(tail(first)).isEqualTo("started run " + job.folder() + " --state=state --no-progress");
    }

    @Test
    void timesAreThoseOfTheZoneOfTheJob() throws Exception {
        schedule.set(job, "0 2 * * MON-FRI", true, "operator");

        assertThat(schedule.next(job).stream()
                        .map(next -> next.toLocalDateTime().toString() + next.getZone()))
                .containsExactly(
                        "2023-02-02T02:00Asia/Shanghai",
                        "2023-02-03T02:00Asia/Shanghai",
                        "2023-02-06T02:00Asia/Shanghai");
    }

    @Test
    void timesAtWhichTheConsoleWasNotThereAreNotedAndNotMadeUpFor() throws Exception {
        schedule.set(job, "30 1 * * *", true, "operator");
        begin();
        at("2023-02-04T08:00:00+08:00");
        at("2023-02-04T08:00:05+08:00");

        assertThat(starts.all(job.name()).stream().map(RunScheduleTest::inWords))
                .containsExactly("schedule missed operator 2023-02-02T01:30+08:00[Asia/Shanghai] × 3");
    }

    @Test
    void aTimeAtWhichAnotherRunIsUnderWayIsNoted() throws Exception {
        schedule.set(job, "30 1 * * *", true, "operator");
        String running = """
                [ {
                  "task" : { "job" : "JOB", "date" : "2023-02-02", "input" : "input", "output" : "output" },
                  "process" : { "host" : "node-1", "pid" : "4711" },
                  "started" : "2023-02-01T16:30:00Z", "updated" : "2023-02-01T16:31:05Z",
                  "progress" : { "step" : "read", "read" : 1, "to_read" : 2 },
                  "outcome" : "running", "publication" : "", "failure" : ""
                } ]
                """.replace("JOB", job.name());
        Files.createDirectories(place.resolve("state"));
        Files.writeString(place.resolve("state/status.json"), running);
        try (RunLock lock = RunLock.take(place.resolve("state"), job.name(), Clock.systemUTC())) {
            assertThat(lock).isNotNull();
            at("2023-02-02T01:30:02+08:00");
        }

        assertThat(starts.all(job.name()).stream().map(RunScheduleTest::inWords))
                .containsExactly("schedule held operator 30 1 * * *");
    }

    @Test
    void whatCannotBeStartedIsNotedAndTheNextTimeIsTriedAgain() throws Exception {
        program = List.of("/nowhere/budget");
        begin();
        schedule.set(job, "30 1 * * *", true, "operator");
        at("2023-02-02T01:30:02+08:00");
        at("2023-02-03T01:30:02+08:00");

        assertThat(starts.all(job.name())).hasSize(2);
    }

    @Test
    void onlyTimesAreTaken() {
        assertThat(List.of("30 1 * * *", "@daily", "*/5 * * * MON").stream().filter(RunSchedule.Times::isValid))
                .hasSize(3);
        assertThat(List.of("", "x", "30 1 * *", "0 30 1 * * *", "99 1 * * *", "0 0 31 2 *").stream()
                        .filter(RunSchedule.Times::isValid))
                .isEmpty();
    }

    private void at(String time) {
        clock.set(time);
        schedule.look();
    }

    private String tail(StartNote start) {
        try {
            return starts.tail(job.name(), start.id());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String inWords(StartNote start) {
        return start.way().code() + " " + start.state().code() + " " + start.who() + " " + start.reason();
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.EPOCH;

        private void set(String time) {
            now = OffsetDateTime.parse(time).toInstant();
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
