package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.journal.RunLine;
import budget.sample.ManyUnits;
import budget.store.Postgres;
import budget.store.StateDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A place where several processes read for one run, over a database of their own. */
final class SharedRun {

    /** {@code -Dworkers.workbooks=500} takes more workbooks than an ordinary build. */
    static final int WORKBOOKS = Integer.getInteger("workers.workbooks", 28);

    private final Path work;
    private final Path place;
    private final String address = Postgres.newDatabase();

    /** A place of this name, for work that was {@link #prepare prepared} in a folder. */
    SharedRun(Path work, String name) throws IOException {
        this.work = work;
        this.place = Files.createDirectories(work.resolve(name));
    }

    /** Makes a job and many workbooks, and gives back what a run makes of them that works alone. */
    static Published prepare(Path work) throws IOException {
        JobCopy.withoutRegister(work.resolve("job"));
        ManyUnits.write(work.resolve("input"), WORKBOOKS);
        Path place = Files.createDirectories(work.resolve("alone"));
        Spoken run = Spoken.by(
                "run",
                work.resolve("job").toString(),
                "--input=" + work.resolve("input"),
                "--output=" + place.resolve("output"),
                "--state=" + place.resolve("state"),
                "--date=2023-02-01");
        assertThat(run.code()).as(run.err()).isZero();
        return Published.in(place).orElseThrow();
    }

    /** Begins a run under a name, which is that of what it says. */
    Process run(String name, String... options) throws IOException {
        String[] arguments = {
            "run",
            work.resolve("job").toString(),
            "--input=" + work.resolve("input"),
            "--output=" + place.resolve("output"),
            "--state=" + address,
            "--files=" + place.resolve("files"),
            "--date=2023-02-01",
            "--workers"
        };
        return Child.onServer(
                place.resolve(name),
                Stream.concat(Stream.of(arguments), Stream.of(options)).toArray(String[]::new));
    }

    /** Begins a worker that has a folder of its own. */
    Process worker(String name) throws IOException {
        return worker(name, "files-of-" + name);
    }

    /** Begins a worker that has the run's folder before it. */
    Process seeingWorker(String name) throws IOException {
        return worker(name, "files");
    }

    private Process worker(String name, String files) throws IOException {
        return Child.onServer(
                place.resolve(name),
                "worker",
                work.resolve("job").toString(),
                "--state=" + address,
                "--files=" + place.resolve(files),
                "--threads=1");
    }

    static void end(Process worker) throws InterruptedException {
        worker.destroy();
        worker.waitFor();
    }

    String said(String name) throws IOException {
        return Files.readString(place.resolve(name));
    }

    String status() {
        return Spoken.by(
                        Map.of("BUDGET_STATE_USER", "postgres"),
                        "status",
                        work.resolve("job").toString(),
                        "--output=" + place.resolve("output"),
                        "--state=" + address)
                .out();
    }

    Stream<Published> published() throws IOException {
        return Published.in(place).stream();
    }

    /** The copies of what came in; beside them are those of the job folder. */
    List<Path> files() throws IOException {
        List<Path> workbooks = new ArrayList<>();
        try (Stream<Path> files = Files.list(place.resolve("files").resolve("files"))) {
            for (Path file : files.sorted().toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).startsWith("PK")) {
                    workbooks.add(file);
                }
            }
        }
        return workbooks;
    }

    void awaitRead(Process run, int workbooks) throws IOException, InterruptedException {
        while (run.isAlive() && read() < workbooks) {
            run.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** Waits until the run of this number has asked for all its parts. */
    void awaitAsked(Process run, int number) throws IOException, InterruptedException {
        while (run.isAlive() && (runs().size() < number || begun() < number || !allAreAsked())) {
            run.waitFor(50, TimeUnit.MILLISECONDS);
        }
    }

    /** A run is in the record of runs before the framework begins it. */
    private int begun() {
        return count("select count(*) from batch_job_execution");
    }

    private boolean allAreAsked() {
        int parts = count("select count(*) from batch_step_execution where step_name like 'readPart:%'"
                + " and job_execution_id = (select max(job_execution_id) from batch_job_execution)");
        return parts > 0 && count("select count(*) from int_channel_message") == parts;
    }

    /** How many workbooks all runs together have had read. */
    int read() throws IOException {
        return runs().stream().mapToInt(run -> run.progress().read()).sum();
    }

    List<RunLine.Outcome> outcomes() throws IOException {
        return runs().stream().map(RunLine::outcome).toList();
    }

    private List<RunLine> runs() throws IOException {
        return state().book(work).runs();
    }

    int count(String query) {
        Integer count = inDatabase(jdbc -> jdbc.queryForObject(query, Integer.class));
        return count == null ? 0 : count;
    }

    void change(String statement) {
        inDatabase(jdbc -> jdbc.update(statement));
    }

    private <T> T inDatabase(Function<JdbcTemplate, T> deed) {
        SingleConnectionDataSource connection = state().open();
        try {
            return deed.apply(new JdbcTemplate(connection));
        } finally {
            connection.destroy();
        }
    }

    private StateDatabase state() {
        return StateDatabase.at(address, Postgres.LOGIN, Duration.ZERO);
    }
}
