package budget.store;

import budget.submission.Arrival;
import budget.submission.Arrival.Condition;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The files that lay in the input folder at the last intake, in the order of their paths, and the list of those to read. */
public final class ArrivalStore {

    private final JdbcTemplate jdbc;
    private final String job;

    public ArrivalStore(JdbcTemplate jdbc, String job) {
        this.jdbc = jdbc;
        this.job = job;
    }

    /** Replaces the last intake by this one. */
    public void replace(List<Arrival> arrivals) {
        jdbc.update("delete from arrival where job = ?", job);
        List<Object[]> rows = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            rows.add(new Object[] {
                job,
                rows.size(),
                arrival.path(),
                arrival.sha256(),
                arrival.size(),
                arrival.modified(),
                arrival.firstSeen(),
                arrival.condition().name()
            });
        }
        jdbc.batchUpdate("insert into arrival values (?, ?, ?, ?, ?, ?, ?, ?)", rows);
    }

    public List<Arrival> all() {
        return jdbc.query(
                "select path, sha256, size, modified, first_seen, state from arrival where job = ? order by position",
                (row, number) -> new Arrival(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getInt(5),
                        Condition.valueOf(row.getString(6))),
                job);
    }

    /** Replaces the list of files to read; it is what partitions are ranges of, so it never changes during a round. */
    public void planReading(List<Arrival> arrivals) {
        jdbc.update("delete from reading_list where job = ?", job);
        List<Object[]> rows = new ArrayList<>(arrivals.size());
        for (Arrival arrival : arrivals) {
            rows.add(new Object[] {job, rows.size(), arrival.sha256(), arrival.path()});
        }
        jdbc.batchUpdate("insert into reading_list values (?, ?, ?, ?)", rows);
    }

    /** A range of the list of files to read. */
    public List<ToRead> toRead(int from, int to) {
        return jdbc.query(
                "select sha256, path from reading_list where job = ? and position >= ? and position < ? order by position",
                (row, number) -> new ToRead(row.getString(1), row.getString(2)),
                job,
                from,
                to);
    }

    public int countToRead() {
        Integer count = jdbc.queryForObject("select count(*) from reading_list where job = ?", Integer.class, job);
        return count == null ? 0 : count;
    }

    /** A file whose content is not known yet. */
    public record ToRead(String sha256, String path) {}
}
