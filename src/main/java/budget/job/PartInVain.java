package budget.job;

import budget.model.Causes;
import budget.store.TravellingFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A part that was begun in vain, through no fault of its own: the database was away for a moment or lost what was on its way,
 * or another reader has the part. It is never saved as failed, so that no reader sees that state before it waits again.
 */
final class PartInVain implements StepExecutionListener {

    @Override
    public @Nullable ExitStatus afterStep(StepExecution part) {
        if (was(part)) {
            part.setStatus(BatchStatus.STARTED);
        }
        return null;
    }

    static boolean was(StepExecution part) {
        return filesAreLost(part)
                || part.getFailureExceptions().stream()
                        .anyMatch(failure -> Outage.isBehind(failure) || isAnothers(failure));
    }

    static boolean filesAreLost(StepExecution part) {
        return part.getFailureExceptions().stream().anyMatch(TravellingFiles::areLost);
    }

    private static boolean isAnothers(Throwable failure) {
        return Causes.of(failure).anyMatch(OptimisticLockingFailureException.class::isInstance);
    }
}
