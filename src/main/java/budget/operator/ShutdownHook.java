package budget.operator;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A shutdown hook that waits until the end of the run has been reported. */
final class ShutdownHook {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final long PATIENCE_SECONDS = 28;

    private final CountDownLatch said = new CountDownLatch(1);
    private final Thread waiting = new Thread(this::await, "last-words");

    private ShutdownHook() {}

    /** From now on, until they are said. */
    static ShutdownHook waitedFor() {
        ShutdownHook words = new ShutdownHook();
        Runtime.getRuntime().addShutdownHook(words.waiting);
        return words;
    }

    private void await() {
        try {
            if (!said.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("The run did not come to an end within {} s", PATIENCE_SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the process is shutting down. */
    boolean areWaitedFor() {
        return waiting.getState() != Thread.State.NEW;
    }

    /** They are said. */
    void said() {
        said.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(waiting);
        } catch (IllegalStateException e) {
            LOG.debug("The process is ending", e);
        }
    }
}
