package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.RunLine;
import budget.sample.ManyUnits;
import budget.store.Postgres;
import budget.store.StateDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Several processes read for one run; whichever of them is killed, the bytes are those of a run that works alone.
 *
 * <p>{@code -Dworkers.workbooks=500} takes more workbooks than an ordinary build.
 */
class WorkersTest {

    private static final int WORKBOOKS = Integer.getInteger("workers.workbooks", 240);

    @TempDir
    private static Path folder;

    private static Path job;
    private static Path input;
    private static Published alone;

    @BeforeAll
    static void aRunThatWorksAlone() throws IOException, InterruptedException {
        job = JobCopy.withoutRegister(folder.resolve("job")).folder();
        input = folder.resolve("input");
        ManyUnits.write(input, WORKBOOKS);
        Path place = Files.createDirectories(folder.resolve("alone"));
        Process run = Child.start(
                place.resolve("said"),
                List.of(),
                "run",
                job.toString(),
                "--input=" + input,
                "--output=" + place.resolve("output"),
                "--state=" + place.resolve("state"),
                "--date=2023-02-01");
        assertThat(run.waitFor()).as(said(place, "said")).isZero();
        alone = Published.in(place).orElseThrow();
    }

    @Test
    void aWorkerIsKilledAndThenTheRunAndNothingIsLost() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("killed"));
        String address = Postgres.newDatabase();
        Process killed = worker(place, address, "one");
        Process worker = worker(place, address, "two");
        Process run = run(place, address, "run", "--threads=1");

        awaitRead(address, run, WORKBOOKS / 4);
        assertThat(status(place, address))
                .contains("读取：")
                .contains("进程 " + killed.pid() + "，1 个线程")
                .contains("进程 " + worker.pid() + "，1 个线程")
                .contains("进程 " + run.pid() + "，1 个线程");
        killed.destroyForcibly().waitFor();
        awaitRead(address, run, WORKBOOKS / 2);
        run.destroyForcibly().waitFor();

        assertThat(Published.in(place)).isEmpty();
        assertThat(run(place, address, "again", "--threads=1").waitFor())
                .as(said(place, "again"))
                .isZero();
        worker.destroy();
        assertThat(worker.waitFor()).as(said(place, "two")).isEqualTo(143);
        assertThat(Published.in(place).orElseThrow()).isEqualTo(alone);
        assertThat(outcomes(address)).containsExactly(RunLine.Outcome.PUBLISHED, RunLine.Outcome.KILLED);
        assertThat(count(address, "select count(*) from submission_content where part = 0"))
                .isEqualTo(WORKBOOKS);
        assertThat(count(address, "select count(*) from int_channel_message")).isZero();
        assertThat(count(address, "select count(*) from travelling_file")).isZero();
    }

    @Test
    void aRunWithoutThreadsOfItsOwnIsReadByWhoeverComes() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("told-to-end"));
        String address = Postgres.newDatabase();
        Process run = run(place, address, "run", "--threads=0");
        Process first = worker(place, address, "one");
        awaitRead(address, run, WORKBOOKS / 4);

        first.destroy();
        assertThat(first.waitFor()).as(said(place, "one")).isEqualTo(143);
        int readByFirst = read(address);
        Process second = worker(place, address, "two");

        assertThat(run.waitFor()).as(said(place, "run")).isZero();
        second.destroy();
        second.waitFor();
        assertThat(Published.in(place).orElseThrow()).isEqualTo(alone);
        assertThat(readByFirst).isLessThan(WORKBOOKS);
        assertThat(read(address)).isEqualTo(WORKBOOKS);
    }

    @Test
    void aRunToldToEndLeavesNothingHalfDone() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("stopped"));
        String address = Postgres.newDatabase();
        Process worker = worker(place, address, "one");
        Process run = run(place, address, "run", "--threads=1");
        awaitRead(address, run, WORKBOOKS / 4);

        run.destroy();

        assertThat(run.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(run.exitValue()).as(said(place, "run")).isEqualTo(143);
        assertThat(outcomes(address)).containsExactly(RunLine.Outcome.STOPPED);

        assertThat(run(place, address, "again", "--threads=1").waitFor())
                .as(said(place, "again"))
                .isZero();
        worker.destroy();
        worker.waitFor();
        assertThat(Published.in(place).orElseThrow()).isEqualTo(alone);
        assertThat(read(address)).isEqualTo(WORKBOOKS);
    }

    @Test
    void whatAServerThatDiedHasLostIsSentAgain() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("lost"));
        String address = Postgres.newDatabase();
        Process run = run(place, address, "run", "--threads=0");
        awaitSent(address, run);
        change(address, "truncate travelling_file");
        Process worker = worker(place, address, "one");

        assertThat(run.waitFor()).as(said(place, "run")).isZero();
        worker.destroy();
        worker.waitFor();
        assertThat(said(place, "one")).contains("part=waits-again").contains("are not in the state database");
        assertThat(Published.in(place).orElseThrow()).isEqualTo(alone);
    }

    @Test
    void filesThatLieBeforeAllAreNotSentAndOneWhoDoesNotSeeThemIs() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("shared"));
        String address = Postgres.newDatabase();
        Process run = run(place, address, "run", "--threads=0", "--shared-files");
        Process seeing = worker(place, address, "one", place.resolve("files"));
        awaitRead(address, run, WORKBOOKS / 2);
        assertThat(count(address, "select count(*) from travelling_file")).isZero();
        Process blind = worker(place, address, "two");
        seeing.destroy();
        seeing.waitFor();

        assertThat(run.waitFor()).as(said(place, "run")).isZero();
        blind.destroy();
        blind.waitFor();
        assertThat(said(place, "two")).contains("part=waits-again");
        assertThat(Published.in(place).orElseThrow()).isEqualTo(alone);
        assertThat(read(address)).isEqualTo(WORKBOOKS);
    }

    @Test
    void aRunThatWasFrozenWakesUpAndLeavesTheOneThatTookOverAlone() throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("frozen"));
        String address = Postgres.newDatabase();
        Process frozen = run(place, address, "run", "--threads=0");
        awaitSent(address, frozen);
        signal("-STOP", frozen);
        change(address, "update run_lease set seen = now() - interval '1 minute'");
        Process next = run(place, address, "next", "--threads=0");
        while (next.isAlive() && (count(address, "select fence from run_fence") < 2 || !allAreAsked(address))) {
            next.waitFor(50, TimeUnit.MILLISECONDS);
        }

        signal("-CONT", frozen);

        assertThat(frozen.waitFor()).as(said(place, "run")).isEqualTo(75);
        assertThat(said(place, "run")).contains("进程 " + next.pid());
        Process worker = worker(place, address, "one");
        assertThat(next.waitFor(2, TimeUnit.MINUTES)).as(said(place, "next")).isTrue();
        assertThat(next.exitValue()).as(said(place, "next")).isZero();
        worker.destroy();
        worker.waitFor();
        assertThat(Published.in(place).orElseThrow()).isEqualTo(alone);
    }

    private static void signal(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    @Test
    void aFileThatIsNowhereAnyMoreEndsTheRunByNameAndTheNextOneTakesItInAgain()
            throws IOException, InterruptedException {
        Path place = Files.createDirectories(folder.resolve("nowhere"));
        String address = Postgres.newDatabase();
        Process run = run(place, address, "run", "--threads=0", "--shared-files");
        awaitSent(address, run);
        Path gone = someFile(place.resolve("files").resolve("files"));
        Files.delete(gone);
        Process worker = worker(place, address, "one", place.resolve("files"));

        assertThat(run.waitFor()).as(said(place, "run")).isEqualTo(74);
        assertThat(said(place, "run")).contains("无法读写 " + gone + "：没有这个文件或文件夹");
        assertThat(run(place, address, "again", "--threads=0", "--shared-files").waitFor())
                .as(said(place, "again"))
                .isZero();
        worker.destroy();
        worker.waitFor();
        assertThat(Published.in(place).orElseThrow()).isEqualTo(alone);
    }

    private static Path someFile(Path files) throws IOException {
        try (Stream<Path> all = Files.list(files)) {
            return all.sorted().findFirst().orElseThrow();
        }
    }

    private static String status(Path place, String address) {
        return Spoken.by(
                        Map.of("BUDGET_STATE_USER", "postgres"),
                        "status",
                        job.toString(),
                        "--output=" + place.resolve("output"),
                        "--state=" + address)
                .out();
    }

    private static Process run(Path place, String address, String said, String... options) throws IOException {
        String[] arguments = {
            "run",
            job.toString(),
            "--input=" + input,
            "--output=" + place.resolve("output"),
            "--state=" + address,
            "--files=" + place.resolve("files"),
            "--date=2023-02-01",
            "--workers"
        };
        return Child.onServer(
                place.resolve(said),
                Stream.concat(Stream.of(arguments), Stream.of(options)).toArray(String[]::new));
    }

    private static Process worker(Path place, String address, String name) throws IOException {
        return worker(place, address, name, place.resolve("files-of-" + name));
    }

    private static Process worker(Path place, String address, String name, Path files) throws IOException {
        return Child.onServer(
                place.resolve(name), "worker", job.toString(), "--state=" + address, "--files=" + files, "--threads=1");
    }

    private static void awaitRead(String address, Process run, int workbooks) throws IOException, InterruptedException {
        while (run.isAlive() && read(address) < workbooks) {
            run.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private static void awaitSent(String address, Process run) throws IOException, InterruptedException {
        while (run.isAlive() && (runs(address).isEmpty() || !allAreAsked(address))) {
            run.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    private static boolean allAreAsked(String address) {
        int parts = count(address, "select count(*) from batch_step_execution where step_name like 'readPart:%'");
        return parts > 0 && count(address, "select count(*) from int_channel_message") == parts;
    }

    /** How many workbooks all runs together have had read. */
    private static int read(String address) throws IOException {
        return runs(address).stream().mapToInt(run -> run.progress().read()).sum();
    }

    private static List<RunLine.Outcome> outcomes(String address) throws IOException {
        return runs(address).stream().map(RunLine::outcome).toList();
    }

    private static List<RunLine> runs(String address) throws IOException {
        return state(address).book(folder).runs();
    }

    private static int count(String address, String query) {
        SingleConnectionDataSource connection = state(address).open();
        try {
            Integer count = new JdbcTemplate(connection).queryForObject(query, Integer.class);
            return count == null ? 0 : count;
        } finally {
            connection.destroy();
        }
    }

    private static void change(String address, String statement) {
        SingleConnectionDataSource connection = state(address).open();
        try {
            new JdbcTemplate(connection).update(statement);
        } finally {
            connection.destroy();
        }
    }

    private static StateDatabase state(String address) {
        return StateDatabase.at(address, Postgres.LOGIN, Duration.ZERO);
    }

    private static String said(Path place, String name) throws IOException {
        return Files.readString(place.resolve(name));
    }
}
