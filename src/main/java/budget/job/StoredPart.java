package budget.job;

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

    /** Stores that a part has come to its end without having been read. */
    public static void end(StepExecution part, BatchStatus status, ExitStatus why, JobRepository repository) {
        part.setStatus(status);
        part.setExitStatus(why);
        part.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
        repository.update(part);
    }
}
