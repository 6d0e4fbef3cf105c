package budget.store;

import budget.journal.Holder;
import budget.journal.SharedReading;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who reads a run's parts, how often each part was begun, and how far the reading has come. */
public final class Crew {

    private final JdbcTemplate jdbc;

    public Crew(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** This process is there, and has read so many workbooks since it came. */
    public void amThere(int threads, long workbooks) {
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

    /** This process leaves. */
    public void leave() {
        Holder here = Holder.here();
        jdbc.update("delete from worker where host = ? and pid = ?", here.host(), here.pid());
    }

    /** The name of a part; asking the framework for it would load all parts. */
    public String nameOf(long part) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select step_name from batch_step_execution where step_execution_id = ?", String.class, part));
    }

    /** Notes that a part is begun, and says the how manieth time it is. */
    public int begin(long part) {
        Integer starts = jdbc.queryForObject(
                "insert into part_start (part, starts) values (?, 1) on conflict (part)"
                        + " do update set starts = part_start.starts + 1 returning starts",
                Integer.class,
                part);
        return starts == null ? 1 : starts;
    }

    /** Notes that a part was begun in vain, because its files are not on their way any more. */
    public void waitForFiles(long part) {
        jdbc.update("update part_start set starts = starts - 1, waits_for_files = true where part = ?", part);
    }

    /** The parts that wait for their files to be sent again; each is given once. */
    public List<Long> waitingForFiles() {
        return jdbc.queryForList(
                "update part_start set waits_for_files = false where waits_for_files returning part", Long.class);
    }

    /** A run of this number begins to have its parts read. */
    public void beginReading(long fence, long execution) {
        jdbc.update("delete from run_reading");
        jdbc.update("delete from part_start");
        jdbc.update("insert into run_reading values (?, ?, now())", fence, execution);
    }

    /** The reading of the run of this number is over. */
    public void endReading(long fence) {
        jdbc.update("delete from run_reading where fence = ?", fence);
    }

    /** How far the reading has come that is going on. */
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

    /** Whether some process is there that reads. */
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
