package budget.job;

import budget.base.Causes;
import budget.journal.RunLock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.JobExecutionException;

/** A run that was recorded but failed; it can be run again. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean stopped;

    private RunFailedException(String message, @Nullable Throwable failure, boolean stopped) {
        super(message, failure);
        this.stopped = stopped;
    }

    /** A run that was stopped. */
    static RunFailedException stopped() {
        return new RunFailedException("the run was stopped", null, true);
    }

    static RunFailedException of(List<? extends Throwable> failures) {
        failures.forEach(RunFailedException::letThroughHeld);
        Throwable first = first(failures).orElse(null);
        Throwable deepest = first == null ? null : Causes.deepest(first);
        String message = deepest == null ? null : deepest.getMessage();
        return new RunFailedException(message == null ? String.valueOf(deepest) : message, first, false);
    }

    /** Whether it was stopped, in order. */
    public boolean isStopped() {
        return stopped;
    }

    /** A run that may not write any more is reported like one that may not begin. */
    private static void letThroughHeld(Throwable failure) {
        if (Causes.deepest(failure) instanceof RunLock.HeldException held) {
            throw held;
        }
    }

    /** That the database is away explains all else; the framework's own only say that some part failed. */
    private static Optional<? extends Throwable> first(List<? extends Throwable> failures) {
        return failures.stream()
                .min(Comparator.<Throwable, Boolean>comparing(failure -> !Outage.caused(failure))
                        .thenComparing(failure -> failure instanceof JobExecutionException));
    }
}
