package budget.store;

import budget.journal.Holder;
import budget.journal.RunBook;
import budget.journal.RunHold;
import budget.journal.RunLine;
import budget.journal.RunLock.HeldException;
import budget.journal.RunLock.Holding;
import budget.journal.SharedReading;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The book that several machines share: a lock that belongs to a session of the database, and a lease with a number.
 *
 * <p>The lock is free as soon as its holder's session is gone. A holder that is there but has not been heard of for as long as
 * a lease runs loses its session to the next process; what it writes afterwards is refused by its {@link Fence}.
 */
public final class DatabaseBook implements RunBook {

    /** A holder is heard of each second. */
    private static final int LEASE_SECONDS = 30;

    private static final Duration PATIENCE = Duration.ofMillis(1500);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private static final String KEY = "hashtextextended('budget run ' || current_schema, 0)";

    /** The lease of the session that holds the lock; none in the moment before it has written it. */
    private static final String HELD =
            " from run_lease lease join pg_locks on pg_locks.pid = session and locktype = 'advisory' and objsubid = 1 and granted"
                    + " and database = (select oid from pg_database where datname = current_database())"
                    + " and ((classid::bigint << 32) | objid::bigint) = "
                    + KEY;

    private final StateDatabase database;

    public DatabaseBook(StateDatabase database) {
        this.database = database;
    }

    @Override
    public List<RunLine> runs() throws IOException {
        return looking(jdbc -> StateSchema.isThere(jdbc)
                ? jdbc
                        .queryForList("select line from run_line order by fence desc limit " + MOST_KEPT, byte[].class)
                        .stream()
                        .map(RunLine::of)
                        .toList()
                : List.of());
    }

    @Override
    public boolean isHeld() throws IOException {
        return looking(jdbc -> StateSchema.isThere(jdbc) && holding(jdbc).isPresent());
    }

    @Override
    public Optional<SharedReading> reading() throws IOException {
        return looking(jdbc ->
                StateSchema.isThere(jdbc) ? new WorkerRegistry(jdbc).reading() : Optional.<SharedReading>empty());
    }

    private <T> T looking(Look<T> look) throws IOException {
        SingleConnectionDataSource connection = database.open();
        try {
            return look.at(new JdbcTemplate(connection));
        } finally {
            connection.destroy();
        }
    }

    private static Optional<Holding> holding(JdbcTemplate jdbc) {
        return holding(jdbc, HELD);
    }

    /** Who took the lease last, whether or not he is there still. */
    static Optional<Holding> lastHolding(JdbcTemplate jdbc) {
        return holding(jdbc, " from run_lease lease");
    }

    private static Optional<Holding> holding(JdbcTemplate jdbc, String from) {
        return jdbc
                .query(
                        "select host, lease.pid, job, since" + from,
                        (row, number) -> new Holding(
                                new Holder(row.getString(1), row.getString(2)), row.getString(3), row.getString(4)))
                .stream()
                .findFirst();
    }

    @Override
    public RunHold take(String job, Clock clock) throws IOException {
        SingleConnectionDataSource connection = database.open();
        try {
            StateSchema.bringUpToDate(connection);
            JdbcTemplate jdbc = new JdbcTemplate(connection);
            long patience = System.nanoTime() + PATIENCE.toNanos();
            while (!tryLock(jdbc)) {
                endRunOutLease(jdbc);
                if (System.nanoTime() > patience) {
                    throw new HeldException(holding(jdbc).orElse(Holding.UNKNOWN));
                }
                if (holding(jdbc).isPresent()) {
                    patience = Math.min(patience, System.nanoTime() + 2 * PAUSE.toNanos());
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
            return new DatabaseHold(database, connection, lease(jdbc, job, clock));
        } catch (RuntimeException e) {
            connection.destroy();
            throw e;
        }
    }

    static boolean tryLock(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select pg_try_advisory_lock(" + KEY + ")", Boolean.class));
    }

    static void unlock(JdbcTemplate jdbc) {
        jdbc.queryForObject("select pg_advisory_unlock(" + KEY + ")", Boolean.class);
    }

    private static void endRunOutLease(JdbcTemplate jdbc) {
        jdbc.query(
                "select pg_terminate_backend(session)" + HELD + " where seen < now() - interval '" + LEASE_SECONDS
                        + " seconds'",
                row -> {});
    }

    /** Writes the lease under a higher number than all before, which invalidates those. */
    private static long lease(JdbcTemplate jdbc, String job, Clock clock) {
        jdbc.execute("set lock_timeout = '10s'");
        Long fence = jdbc.queryForObject("update run_fence set fence = fence + 1 returning fence", Long.class);
        jdbc.execute("set lock_timeout = 0");
        long number = fence == null ? 0 : fence;
        Holder here = Holder.here();
        jdbc.update("delete from run_lease");
        jdbc.update(
                "insert into run_lease values (?, ?, ?, ?, ?, pg_backend_pid(), now())",
                number,
                here.host(),
                here.pid(),
                job,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        return number;
    }

    @FunctionalInterface
    private interface Look<T> {
        T at(JdbcTemplate jdbc);
    }
}
