package budget.job;

import budget.plan.RunProgress;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.SmartLifecycle;

/**
 * Stops a run when its process is terminated: what is being read is finished and kept, nothing else is begun.
 *
 * <p>The status in the database says at once that the run has stopped; what is waited for is that the launch returns.
 */
final class OrderlyStop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OrderlyStop.class);
    private static final long PATIENCE_SECONDS = 25;

    private final JobOperator operator;
    private final JobRepository repository;
    private final RunProgress progress;
    private final String job;
    private final AtomicBoolean started = new AtomicBoolean();
    private final CountDownLatch over = new CountDownLatch(1);

    OrderlyStop(JobOperator operator, JobRepository repository, RunProgress progress, String job) {
        this.operator = operator;
        this.repository = repository;
        this.progress = progress;
        this.job = job;
    }

    @Override
    public void start() {
        started.set(true);
    }

    @Override
    public boolean isRunning() {
        return started.get();
    }

    /** Before everything else, for all else is needed until the run has stopped. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /** Ends the calling step in order if the run is to stop; for long steps within one transaction. */
    void check() {
        if (!isRunning()) {
            throw new IllegalStateException(new JobInterruptedException("told to stop"));
        }
    }

    /** The run has ended, whichever way. */
    void over() {
        over.countDown();
    }

    @Override
    public void stop() {
        started.set(false);
        List<JobExecution> running = over.getCount() == 0 ? List.of() : running();
        if (running.isEmpty()) {
            return;
        }
        progress.stopping();
        try {
            for (JobExecution execution : running) {
                operator.stop(execution);
            }
            if (!over.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn(
                        "The run did not stop within {} s; the next start goes on from its last commit",
                        PATIENCE_SECONDS);
            }
        } catch (JobExecutionException e) {
            LOG.warn("The run could not be told to stop", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<JobExecution> running() {
        return List.copyOf(repository.findRunningJobExecutions(job));
    }
}
