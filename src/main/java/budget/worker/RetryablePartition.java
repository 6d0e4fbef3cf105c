package budget.worker;

import budget.base.Causes;
import budget.job.Outage;
import budget.job.PartListener;
import budget.store.FileTransfer;
import budget.store.PartFailure;
import budget.store.WorkerRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.OptimisticLockingFailureException;

/**
 * A part that failed for a reason outside it, and is read again: the database was unavailable or lost its files, or another
 * reader has the part. It is never saved as failed, so that no reader sees that state before it is queued again. Of any other
 * failure the reason is stored for the run.
 */
final class RetryablePartition implements PartListener {

    private final WorkerRegistry registry;

    RetryablePartition(WorkerRegistry registry) {
        this.registry = registry;
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution part) {
        if (isRetryable(part)) {
            part.setStatus(BatchStatus.STARTED);
        } else if (part.getStatus() == BatchStatus.FAILED) {
            part.getFailureExceptions().stream()
                    .findFirst()
                    .ifPresent(failure -> registry.fail(part.getId(), PartFailure.of(failure)));
        }
        return null;
    }

    static boolean isRetryable(StepExecution part) {
        return filesAreLost(part)
                || part.getFailureExceptions().stream()
                        .anyMatch(failure -> Outage.caused(failure) || isAnothers(failure));
    }

    static boolean filesAreLost(StepExecution part) {
        return part.getFailureExceptions().stream().anyMatch(FileTransfer::areLost);
    }

    private static boolean isAnothers(Throwable failure) {
        return Causes.of(failure).anyMatch(OptimisticLockingFailureException.class::isInstance);
    }
}
