package budget.job;

import budget.plan.RunRequest;
import budget.store.PartQueue;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;

/** The run before, as the repository has it; settled, whichever way its process ended. */
final class EarlierRun {

    private static final Duration LONGEST_REST = Duration.ofMinutes(11);
    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final RunRequest request;
    private final JobRepository repository;
    private final JobOperator operator;
    private final JdbcTemplate jdbc;

    EarlierRun(RunRequest request, JobRepository repository, JobOperator operator, JdbcTemplate jdbc) {
        this.request = request;
        this.repository = repository;
        this.operator = operator;
        this.jdbc = jdbc;
    }

    /** The last execution of the job, which can be resumed unless it has completed. */
    Optional<JobExecution> settled(String job) {
        awaitRest();
        JobExecution execution = lastBegun(job);
        if (execution != null) {
            settle(execution);
        }
        return Optional.ofNullable(execution);
    }

    /** The last run; one that was recorded but killed before it began is left out: it can never begin. */
    private @Nullable JobExecution lastBegun(String job) {
        JobInstance last = repository.getLastJobInstance(job);
        while (last != null) {
            JobExecution execution = repository.getLastJobExecution(last);
            if (execution != null) {
                return execution;
            }
            repository.deleteJobInstance(last);
            last = repository.getLastJobInstance(job);
        }
        return null;
    }

    /** Waits for workers that still read parts of a killed run: their writes must not overlap with what is settled here. */
    private void awaitRest() {
        if (!request.database().isServer()) {
            return;
        }
        long patience = System.nanoTime() + LONGEST_REST.toNanos();
        for (int asked = 0; PartQueue.withdraw(jdbc); asked++) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("Workers of the run before are still reading their parts; stop them");
            }
            if (asked == 10) {
                LOG.warn("waiting=workers reason=\"they finish what they read for the run before\"");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Marks steps as failed that were running when the process or the database connection ended; they can be resumed then. */
    private void settle(JobExecution execution) {
        if (execution.isRunning()) {
            operator.recover(execution);
        }
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(step);
            }
        }
        if (execution.getStatus() == BatchStatus.UNKNOWN) {
            execution.setStatus(BatchStatus.FAILED);
            repository.update(execution);
        }
    }
}
