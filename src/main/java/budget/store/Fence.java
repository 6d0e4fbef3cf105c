package budget.store;

import budget.journal.RunLock.HeldException;
import budget.journal.RunLock.Holding;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Lets only the run write that holds the lease; asked in every transaction that writes.
 *
 * <p>Until that transaction has ended no other process gets the lease, so that a run that was thought dead writes nothing later.
 */
public final class Fence {

    private final JdbcTemplate jdbc;
    private final long number;

    /** The fence of the run of this number; 0 where the state's folder is locked and no other process can write. */
    public Fence(JdbcTemplate jdbc, long number) {
        this.jdbc = jdbc;
        this.number = number;
    }

    public long number() {
        return number;
    }

    /** Passes, or throws {@link HeldException}. */
    public void pass() {
        if (number > 0 && !isOurs()) {
            throw new HeldException(DatabaseBook.lastHolding(jdbc).orElse(Holding.UNKNOWN));
        }
    }

    private boolean isOurs() {
        Long held = jdbc.queryForObject("select fence from run_fence for share", Long.class);
        return held != null && held == number;
    }
}
