package budget.job;

import budget.store.PartFailure;
import budget.store.WorkerRegistry;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;

/** A part of the reading as the framework stores it, among the run's steps. */
public final class StoredPart {

    private StoredPart() {}

    public static boolean is(StepExecution step) {
        return step.getStepName().indexOf(':') >= 0;
    }

    /** Stores that a part failed, for the run and for the framework. */
    public static void fail(
            StepExecution part,
            PartFailure failure,
            ExitStatus why,
            WorkerRegistry registry,
            JobRepository repository) {
        registry.fail(part.getId(), failure);
        end(part, BatchStatus.FAILED, why, repository);
    }

    /** Stores the end of a part that was not read. */
    public static void end(StepExecution part, BatchStatus status, ExitStatus why, JobRepository repository) {
        part.setStatus(status);
        part.setExitStatus(why);
        part.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        repository.update(part);
    }
}
