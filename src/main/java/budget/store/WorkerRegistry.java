package budget.store;

import budget.journal.Holder;
import budget.journal.SharedReading;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** The processes that read a run's parts, how often each part was started, and the progress of the reading. */
public final class WorkerRegistry {

    private final JdbcTemplate jdbc;

    public WorkerRegistry(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that this process is alive, and how many workbooks it has read since its start. */
    public void heartbeat(int threads, long workbooks) {
        Holder here = Holder.here();
        jdbc.update(
                "insert into worker values (?, ?, ?, ?, now(), now()) on conflict (host, pid)"
                        + " do update set seen = now(), workbooks = excluded.workbooks",
                here.host(),
                here.pid(),
                threads,
                workbooks);
        jdbc.update("delete from worker where seen < now() - interval '1 day'");
    }

    /** Removes this process. */
    public void leave() {
        Holder here = Holder.here();
        jdbc.update("delete from worker where host = ? and pid = ?", here.host(), here.pid());
    }

    /** The name of a part; asking the framework for it would load all parts. */
    public String nameOf(long part) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select step_name from batch_step_execution where step_execution_id = ?", String.class, part));
    }

    /** Counts a start of a part; gives the number of starts so far. */
    public int begin(long part) {
        Integer starts = jdbc.queryForObject(
                "insert into part_start (part, starts) values (?, 1) on conflict (part)"
                        + " do update set starts = part_start.starts + 1 returning starts",
                Integer.class,
                part);
        return starts == null ? 1 : starts;
    }

    /** Takes back a start of a part whose files are no longer in the database, and requests them again. */
    public void waitForFiles(long part) {
        jdbc.update("update part_start set starts = starts - 1, waits_for_files = true where part = ?", part);
    }

    /** Stores why a part failed that was begun before. */
    public void fail(long part, PartFailure failure) {
        jdbc.update(
                "update part_start set failure_kind = ?, failure = ? where part = ?",
                failure.kind().name(),
                failure.text(),
                part);
    }

    /** The failure of the first part that failed in the current reading. */
    public Optional<PartFailure> failure() {
        return jdbc
                .query(
                        "select failure_kind, failure from part_start where failure is not null order by part limit 1",
                        (row, number) -> new PartFailure(PartFailure.Kind.valueOf(row.getString(1)), row.getString(2)))
                .stream()
                .findFirst();
    }

    /** The parts whose files have to be sent again; each is returned once. */
    public List<Long> waitingForFiles() {
        return jdbc.queryForList(
                "update part_start set waits_for_files = false where waits_for_files returning part", Long.class);
    }

    /** The run of this number starts the reading. */
    public void beginReading(long fence, long execution) {
        jdbc.update("delete from run_reading");
        jdbc.update("delete from part_start");
        jdbc.update("insert into run_reading values (?, ?, now())", fence, execution);
    }

    /** The reading of the run of this number is over. */
    public void endReading(long fence) {
        jdbc.update("delete from run_reading where fence = ?", fence);
    }

    /** The progress of the current reading. */
    Optional<SharedReading> reading() {
        return jdbc
                .query(
                        "select count(*), count(*) filter (where status = 'COMPLETED'), coalesce(sum(write_count), 0),"
                                + " (extract(epoch from now() - min(begun)) * 1000)::bigint"
                                + " from run_reading join batch_step_execution on job_execution_id = execution"
                                + " where step_name like '%:%'",
                        (row, number) -> new SharedReading(
                                row.getInt(1),
                                row.getInt(2),
                                row.getInt(3),
                                Duration.ofMillis(row.getLong(4)),
                                readers()))
                .stream()
                .filter(reading -> reading.parts() > 0)
                .findFirst();
    }

    /** Whether any process reads. */
    public boolean hasReaders() {
        return !readers().isEmpty();
    }

    private List<SharedReading.Reader> readers() {
        return jdbc.query(
                "select host, pid, threads, workbooks from worker where seen > now() - interval '10 seconds'"
                        + " and threads > 0 order by host, since, pid",
                (row, number) -> new SharedReading.Reader(
                        new Holder(row.getString(1), row.getString(2)), row.getInt(3), row.getLong(4)));
    }

    /** How many workbooks a run's execution has read and saved. */
    public int read(long execution) {
        Integer read = jdbc.queryForObject(
                "select coalesce(sum(write_count), 0) from batch_step_execution"
                        + " where job_execution_id = ? and step_name like '%:%'",
                Integer.class, execution);
        return Optional.ofNullable(read).orElse(0);
    }

    /** Whether a run's execution continues; false as soon as a stop is requested. */
    public boolean goesOn(long execution) {
        return "STARTED"
                .equals(jdbc.queryForObject(
                        "select status from batch_job_execution where job_execution_id = ?", String.class, execution));
    }
}
