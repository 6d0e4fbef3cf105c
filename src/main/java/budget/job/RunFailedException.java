package budget.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecutionException;

/** A run that was recorded but failed; it can be run again. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunFailedException(List<? extends Throwable> failures) {
        this(first(failures));
    }

    private RunFailedException(Optional<? extends Throwable> failure) {
        super(
                failure.map(RunFailedException::deepest)
                        .map(Throwable::getMessage)
                        .orElse("the run was stopped"),
                failure.orElse(null));
    }

    /** The framework's own only say that some part failed, so those of the parts come first. */
    private static Optional<? extends Throwable> first(List<? extends Throwable> failures) {
        return failures.stream().min(Comparator.comparing(failure -> failure instanceof JobExecutionException));
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
