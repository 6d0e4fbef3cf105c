package budget.base;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;

/**
 * The limit of processor time for the work on one workbook.
 *
 * <p>It is counted on the thread that does the work, so that a busy machine or a slow disk does not count, and
 * it belongs to that thread: whatever runs on it within the budget asks {@link #check}, at least once for each row, claim or
 * supposition, without being handed anything. Outside of a budget nothing is bounded.
 */
public final class WorkBudget {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final ThreadLocal<WorkBudget> OF_THREAD = new ThreadLocal<>();

    private final long end;

    /** The next check of processor time, which cannot exceed elapsed time and is slower to read. */
    private long nextLook = System.nanoTime();

    private WorkBudget(int seconds) {
        end = processorTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Does the work, and throws {@link SpentException} if it takes more seconds of processor time, also at its very end. */
    public static <T> T within(int seconds, Work<T> work) throws IOException {
        OF_THREAD.set(new WorkBudget(seconds));
        try {
            T result = work.done();
            check();
            return result;
        } finally {
            OF_THREAD.remove();
        }
    }

    /** Throws {@link SpentException} if the budget of this thread's work, where it has one, is spent. */
    public static void check() {
        WorkBudget budget = OF_THREAD.get();
        if (budget != null) {
            budget.look();
        }
    }

    private void look() {
        long now = System.nanoTime();
        if (now - nextLook >= 0) {
            long left = end - processorTime();
            if (left <= 0) {
                throw new SpentException();
            }
            nextLook = now + left;
        }
    }

    private static long processorTime() {
        return THREADS.isCurrentThreadCpuTimeSupported() ? THREADS.getCurrentThreadCpuTime() : System.nanoTime();
    }

    /** Work on a workbook. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws IOException;
    }

    /** The work took more than its budget. */
    public static final class SpentException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private SpentException() {
            super("More processor time than a workbook may take");
        }
    }
}
