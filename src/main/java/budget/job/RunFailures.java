package budget.job;

import budget.store.Fence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.repository.JobRepository;

/** What an execution that has not completed failed of. */
final class RunFailures {

    private final JobRepository repository;
    private final Fence fence;

    RunFailures(JobRepository repository, Fence fence) {
        this.repository = repository;
        this.fence = fence;
    }

    /** The failure; a run that was replaced because it seemed dead reports that instead. */
    RuntimeException of(JobExecution execution) {
        fence.pass();
        return RunFailedException.of(known(execution));
    }

    /** Failures of parts read elsewhere are only in the repository; a failure known here has more detail. */
    private List<Throwable> known(JobExecution execution) {
        List<Throwable> failures = new ArrayList<>(execution.getAllFailureExceptions());
        if (failures.stream().allMatch(JobExecutionException.class::isInstance)) {
            Optional.ofNullable(repository.getJobExecution(execution.getId()))
                    .flatMap(PartFailure::behind)
                    .ifPresent(failures::add);
        }
        return failures;
    }
}
