package budget.store;

import budget.journal.RunHold;
import budget.journal.RunLine;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The right to run as long as a session of the database lives; a session that was cut off is opened anew if no other process has taken the lease. */
final class DatabaseHold implements RunHold {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHold.class);

    private final StateDatabase database;
    private final long fence;
    private SingleConnectionDataSource connection;
    private List<RunLine> told = List.of();

    DatabaseHold(StateDatabase database, SingleConnectionDataSource connection, long fence) {
        this.database = database;
        this.connection = connection;
        this.fence = fence;
    }

    @Override
    public synchronized void tell(RunLine run, List<RunLine> before) throws IOException {
        try {
            write(run, before);
        } catch (DataAccessException e) {
            reopen();
            throw new IOException(String.valueOf(e.getCause()), e);
        }
    }

    private void write(RunLine run, List<RunLine> before) {
        JdbcTemplate jdbc = new JdbcTemplate(connection);
        jdbc.update("update run_lease set seen = now() where fence = ?", fence);
        jdbc.update(
                "insert into run_line values (?, ?) on conflict (fence) do update set line = excluded.line",
                fence,
                run.written());
        if (before != told) {
            tellOf(before, jdbc);
            told = before;
        }
    }

    /** Earlier runs are written once, because they do not change; one that was killed is known only now. */
    private void tellOf(List<RunLine> before, JdbcTemplate jdbc) {
        List<Long> fences =
                jdbc.queryForList("select fence from run_line where fence < ? order by fence desc", Long.class, fence);
        for (int i = 0; i < fences.size(); i++) {
            if (i < before.size()) {
                jdbc.update(
                        "update run_line set line = ? where fence = ?",
                        before.get(i).written(),
                        fences.get(i));
            } else {
                jdbc.update("delete from run_line where fence = ?", fences.get(i));
            }
        }
    }

    private void reopen() {
        connection.destroy();
        connection = database.open();
        try {
            JdbcTemplate jdbc = new JdbcTemplate(connection);
            if (DatabaseBook.tryLock(jdbc)) {
                jdbc.update("update run_lease set session = pg_backend_pid() where fence = ?", fence);
            }
        } catch (DataAccessException e) {
            connection.destroy();
        }
    }

    @Override
    public long fence() {
        return fence;
    }

    /** A closed session ends a moment later; until then the lock would seem to be held. */
    @Override
    public synchronized void close() {
        try {
            DatabaseBook.unlock(new JdbcTemplate(connection));
        } catch (DataAccessException e) {
            LOG.debug("The session is gone, and the lock with it", e);
        } finally {
            connection.destroy();
        }
    }
}
