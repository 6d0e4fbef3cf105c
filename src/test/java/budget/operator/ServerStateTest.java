package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.RunHold;
import budget.store.DatabaseBook;
import budget.store.Postgres;
import budget.store.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same commands over a state that lives in a server's database. */
class ServerStateTest {

    private static final String SECRET = "hunter2";

    @TempDir
    private Path folder;

    private OneUnitJob job;
    private String address = "";

    @BeforeEach
    void aJobAndAnEmptyDatabase() throws IOException {
        job = OneUnitJob.in(folder);
        address = Postgres.newDatabase();
    }

    @Test
    void theBytesAreThoseOfAStateInAFolder() throws IOException {
        assertThat(job.run().code()).isZero();
        Published expected = Published.in(folder).orElseThrow();
        Path place = Files.createDirectories(folder.resolve("server"));

        Spoken run = say(place, "run", "--input=" + job.input(), "--date=2023-02-01");

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(Published.in(place).orElseThrow()).isEqualTo(expected);
        assertThat(say(place, "status").out()).startsWith("完整：2023-02-01-1").contains("已发布 2023-02-01-1");
        assertThat(say(place, "plan", "--input=" + job.input(), "--date=2023-02-01")
                        .code())
                .isZero();
        assertThat(say(place, "rerun").out()).contains("没有可接着做的");
        assertThat(place.resolve("files/summary.txt")).exists();
    }

    @Test
    void aSecondRunIsToldWhoHoldsTheJob() throws IOException {
        StateDatabase state = StateDatabase.at(address, Postgres.LOGIN, Duration.ZERO);
        try (RunHold hold = new DatabaseBook(state).take("department-budget-2023", Clock.systemUTC())) {
            Spoken second = say(folder, "run", "--input=" + job.input(), "--lang=en");

            assertThat(hold.fence()).isPositive();
            assertThat(second.code()).isEqualTo(75);
            assertThat(second.err())
                    .contains("process " + ProcessHandle.current().pid())
                    .contains("department-budget-2023");
        }
    }

    @Test
    void whatIsNotThereIsSaidPlainlyAndNoPasswordIsSeen() {
        address = "jdbc:postgresql://127.0.0.1:1/budget";

        Spoken run = say(folder, "run", "--input=" + job.input(), "--lang=en");

        assertThat(run.code()).isEqualTo(69);
        assertThat(run.err())
                .contains("The database is not available: Connection to 127.0.0.1:1 refused")
                .doesNotContain(SECRET);
        assertThat(say(folder, "status").code()).isEqualTo(69);
    }

    @Test
    void aDatabaseThatIsNotThereNeedsAPerson() {
        address = address + "-none";

        Spoken run = say(folder, "run", "--input=" + job.input());

        assertThat(run.code()).isEqualTo(78);
        assertThat(run.err()).contains("BUDGET_STATE_USER").doesNotContain(SECRET);
    }

    @Test
    void aRunThatReadsNothingItselfDoesNotWaitForWorkersForEver() {
        Spoken run = say(folder, "run", "--input=" + job.input(), "--workers", "--threads=0", "--lang=en");

        assertThat(run.code()).isEqualTo(69);
        assertThat(run.err()).contains("No budget worker came within 0 s; start some and run again");
    }

    @Test
    void credentialsAreNoArguments() {
        address = address + "?user=postgres&password=" + SECRET;

        Spoken run = say(folder, "run", "--input=" + job.input());

        assertThat(run.code()).isEqualTo(64);
        assertThat(run.err()).contains("--state 中不能写用户名和密码").doesNotContain(SECRET);
    }

    @Test
    void workersNeedADatabaseAndSomebodyMustRead() {
        Spoken alone = job.run("--workers");
        Spoken nobody = job.run("--threads=0", "--lang=en");
        Spoken together = job.run("--shared-files", "--lang=en");

        assertThat(alone).isEqualTo(new Spoken(64, "", "要与其他机器共用，请写 --state jdbc:postgresql://主机/库\n"));
        assertThat(nobody).isEqualTo(new Spoken(64, "", "--threads 0 goes with --workers only: nobody else reads\n"));
        assertThat(together)
                .isEqualTo(
                        new Spoken(64, "", "--shared-files goes with --workers only: nobody else reads the files\n"));
    }

    private Spoken say(Path place, String command, String... options) {
        String[] all = new String[options.length + 5];
        all[0] = command;
        all[1] = job.job().folder().toString();
        all[2] = "--output=" + place.resolve("output");
        all[3] = "--state=" + address;
        all[4] = "--files=" + place.resolve("files");
        System.arraycopy(options, 0, all, 5, options.length);
        return Spoken.by(environment(), all);
    }

    private static Map<String, String> environment() {
        return Map.of("BUDGET_STATE_USER", "postgres", "BUDGET_STATE_PASSWORD", SECRET, "BUDGET_WORKER_PATIENCE", "0");
    }
}
