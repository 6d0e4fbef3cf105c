package budget.job;

import java.util.List;

/** A run that was recorded but failed; it can be run again. */
public final class RunFailedException extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunFailedException(List<? extends Throwable> failures) {
        super(
                failures.isEmpty()
                        ? "the run was stopped"
                        : String.valueOf(deepest(failures.get(0)).getMessage()),
                failures.isEmpty() ? null : failures.get(0));
    }

    private static Throwable deepest(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null && deepest.getCause() != deepest) {
            deepest = deepest.getCause();
        }
        return deepest;
    }
}
