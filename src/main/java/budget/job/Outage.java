package budget.job;

import budget.base.Causes;
import budget.store.StateDatabase;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A time in which the database of the state cannot be reached; a run waits for its end, but not for ever. */
public final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** The server ends, has ended, or is not ready yet. */
    private static final Set<String> NOT_SERVING = Set.of("57P01", "57P02", "57P03");

    /** A connection pool gives no SQL state for a connection that broke while in use. */
    private static final String CLOSED_BY_THE_POOL = "Connection is closed";

    private static final String REJECTED = "08004";

    private Outage() {}

    /** Whether a failure came of it. */
    public static boolean caused(Throwable failure) {
        return Causes.of(failure).anyMatch(cause -> cause instanceof SQLException database && isConnection(database));
    }

    /** Whether the server answers and requires a password that was not given. */
    public static boolean isRejection(SQLException failure) {
        return REJECTED.equals(failure.getSQLState());
    }

    private static boolean isConnection(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return (state.startsWith("08") && !isRejection(failure))
                || NOT_SERVING.contains(state)
                || failure instanceof SQLTransientConnectionException
                || CLOSED_BY_THE_POOL.equals(failure.getMessage());
    }

    /** Waits until the database can be reached again; false after the limit of time. */
    public static boolean awaitRecovery(StateDatabase database) {
        LOG.warn(
                "database=away address={} patience={}s",
                database,
                database.patience().toSeconds());
        long patience = System.nanoTime() + database.patience().toNanos();
        while (!database.answers()) {
            if (System.nanoTime() > patience || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        LOG.warn("database=back address={}", database);
        return true;
    }
}
