package budget.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import budget.journal.Holder;
import budget.journal.RunHold;
import budget.journal.RunJournal;
import budget.journal.RunLine;
import budget.journal.RunLock.HeldException;
import budget.journal.RunLock.Holding;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Of several machines one may run: who it is, and what becomes of the right when it is gone or cannot be heard. */
class DatabaseBookTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2023-02-01T00:00:00Z"), ZoneOffset.UTC);
    private static final RunLine.Task TASK = new RunLine.Task("a job", "2023-02-01", "input", "output");

    private final StateDatabase state = Postgres.newState();
    private final DatabaseBook book = new DatabaseBook(state);
    private final SingleConnectionDataSource connection = state.open();
    private final JdbcTemplate jdbc = new JdbcTemplate(connection);

    @AfterEach
    void lookAway() {
        connection.destroy();
    }

    @Test
    void aStateThatNoRunHasSeenKnowsOfNone() throws IOException {
        assertThat(book.isHeld()).isFalse();
        assertThat(book.runs()).isEmpty();
    }

    @Test
    void whoComesSecondIsToldWhoHoldsItWithinTwoSeconds() throws IOException {
        try (RunHold first = book.take("a job", CLOCK)) {
            assertThat(first.fence()).isEqualTo(1);
            long asked = System.nanoTime();

            assertThatThrownBy(() -> book.take("another", CLOCK))
                    .isInstanceOfSatisfying(
                            HeldException.class,
                            held -> assertThat(held.holding())
                                    .isEqualTo(new Holding(Holder.here(), "a job", "2023-02-01T00:00:00Z")));

            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
            assertThat(book.isHeld()).isTrue();
        }
        assertThat(book.isHeld()).isFalse();
    }

    @Test
    void aHolderWhoseSessionIsGoneIsFollowedAtOnce() throws IOException {
        try (RunHold first = book.take("a job", CLOCK)) {
            jdbc.query("select pg_terminate_backend(session) from run_lease", row -> {});

            try (RunHold next = book.take("a job", CLOCK)) {
                assertThat(next.fence()).isGreaterThan(first.fence());
            }
        }
    }

    @Test
    void aHolderThatIsNotHeardOfLosesItAndWritesNoMore() throws IOException {
        try (RunHold frozen = book.take("a job", CLOCK)) {
            Fence fence = new Fence(jdbc, frozen.fence());
            fence.pass();
            jdbc.update("update run_lease set seen = now() - interval '1 minute'");

            try (RunHold next = book.take("the same job", CLOCK)) {
                assertThatThrownBy(fence::pass)
                        .isInstanceOfSatisfying(
                                HeldException.class,
                                held -> assertThat(held.holding())
                                        .isEqualTo(new Holding(Holder.here(), "the same job", "2023-02-01T00:00:00Z")));
                new Fence(jdbc, next.fence()).pass();
            }
        }
    }

    @Test
    void aHolderThatWasCutOffHoldsOnIfNobodyCame() throws IOException {
        try (RunHold hold = book.take("a job", CLOCK);
                RunJournal journal = RunJournal.begin(book, hold, TASK, CLOCK)) {
            jdbc.query("select pg_terminate_backend(session) from run_lease", row -> {});

            journal.step("receive");
            journal.step("read");

            assertThat(book.isHeld()).isTrue();
            assertThat(book.runs())
                    .singleElement()
                    .satisfies(run -> assertThat(run.progress().step()).isEqualTo("read"));
        }
    }

    @Test
    void aRunThatWasKilledIsToldOfWhenTheNextBegins() throws IOException {
        try (RunHold killed = book.take("a job", CLOCK)) {
            RunJournal.begin(book, killed, TASK, CLOCK).close();
        }
        try (RunHold next = book.take("a job", CLOCK);
                RunJournal journal = RunJournal.begin(book, next, TASK, CLOCK)) {
            journal.end(RunLine.Outcome.PUBLISHED, "2023-02-01-1", "");
        }

        assertThat(book.runs())
                .extracting(RunLine::outcome)
                .containsExactly(RunLine.Outcome.PUBLISHED, RunLine.Outcome.KILLED);
    }
}
