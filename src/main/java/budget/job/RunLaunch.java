package budget.job;

import budget.store.Fence;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;

/** One launch of the job: resumes the last run or begins a new one, and gives the result. */
final class RunLaunch {

    private static final int MOST_STARTS = 3;

    private final Job job;
    private final JobOperator operator;
    private final RunParameters parameters;
    private final RoundResult result;
    private final Fence fence;

    RunLaunch(Job job, JobOperator operator, RunParameters parameters, RoundResult result, Fence fence) {
        this.job = job;
        this.operator = operator;
        this.parameters = parameters;
        this.result = result;
        this.fence = fence;
    }

    /** Launches, or throws {@link RunFailedException} with what failed. */
    RunResult launch() throws IOException {
        Optional<Path> before = result.publication();
        JobExecution execution = started();
        return switch (execution.getStatus()) {
            case COMPLETED -> result.since(before);
            case STOPPING, STOPPED -> throw RunFailedException.stopped();
            default -> throw failure(execution);
        };
    }

    /** A run that was replaced may wake up and note its end between the settling and the start; then both are done again. */
    private JobExecution started() throws IOException {
        for (int start = 1; ; start++) {
            try {
                return operator.start(job, parameters.next(job.getName()));
            } catch (JobRestartException e) {
                if (start == MOST_STARTS) {
                    throw RunFailedException.of(List.of(e));
                }
            } catch (JobExecutionException e) {
                throw RunFailedException.of(List.of(e));
            }
        }
    }

    /** The failure; a run that was replaced because it seemed dead reports that instead. */
    private RuntimeException failure(JobExecution execution) {
        fence.pass();
        return RunFailedException.of(execution.getAllFailureExceptions());
    }
}
