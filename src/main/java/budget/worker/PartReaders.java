package budget.worker;

import budget.base.Causes;
import budget.job.CancellationPoint;
import budget.job.StoredPart;
import budget.store.PartFailure;
import budget.store.PartQueue;
import budget.store.WorkerRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.dao.DataAccessException;

/**
 * The threads of this process that read parts from the queue, of any run.
 *
 * <p>At shutdown they stop between two chunks, as if killed there: the part is queued again and resumes after its last commit.
 */
final class PartReaders implements CancellationPoint, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
    private static final long PATIENCE_SECONDS = 25;

    /** Limit: a part whose readers died this often, for lack of memory or otherwise, fails. */
    private static final int MOST_STARTS = 5;

    private final PartQueue queue;
    private final JobRepository repository;
    private final WorkerRegistry registry;
    private final Step readPart;
    private final int count;
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger atWork = new AtomicInteger();
    private final AtomicLong workbooks = new AtomicLong();
    private final CountDownLatch never = new CountDownLatch(1);
    private volatile boolean leaving;

    PartReaders(PartQueue queue, JobRepository repository, WorkerRegistry registry, Step readPart, int count) {
        this.queue = queue;
        this.repository = repository;
        this.registry = registry;
        this.readPart = readPart;
        this.count = count;
    }

    /** Starts the threads. */
    synchronized void start() {
        while (threads.size() < count) {
            Thread thread = new Thread(this::work, "reader-" + (threads.size() + 1));
            thread.setDaemon(true);
            threads.add(thread);
            thread.start();
        }
    }

    private void work() {
        while (!leaving) {
            boolean took = false;
            try {
                took = queue.take(this::read);
            } catch (RuntimeException e) {
                tell(e);
            }
            if (!took) {
                LockSupport.parkNanos(PAUSE_NANOS);
            }
        }
    }

    private void tell(RuntimeException failure) {
        if (!leaving) {
            LOG.warn("part=waits-again reason=\"{}\"", String.valueOf(Causes.deepest(failure)));
        }
    }

    private void read(long part) {
        StepExecution execution = repository.getStepExecution(part);
        if (execution == null
                || !execution.getStatus().isRunning()
                || execution.getJobExecution().getStatus() != BatchStatus.STARTED) {
            return;
        }
        if (registry.begin(part) > MOST_STARTS) {
            String reason = execution.getStepName() + " was begun " + MOST_STARTS
                    + " times, and each time its reader's process died; read its workbooks one by one with check";
            StoredPart.fail(
                    execution,
                    new PartFailure(PartFailure.Kind.OTHER, reason),
                    ExitStatus.FAILED.addExitDescription(reason),
                    registry,
                    repository);
            return;
        }
        atWork.incrementAndGet();
        try {
            readPart.execute(execution);
        } catch (JobInterruptedException e) {
            LOG.debug("{} was interrupted", execution.getStepName(), e);
        } finally {
            atWork.decrementAndGet();
        }
        giveBackUnread(execution);
    }

    private void giveBackUnread(StepExecution execution) {
        if (RetryablePartition.isRetryable(execution)) {
            execution.setStatus(BatchStatus.STARTED);
            execution.setExitStatus(ExitStatus.EXECUTING);
            repository.update(execution);
            if (RetryablePartition.filesAreLost(execution)) {
                registry.waitForFiles(execution.getId());
            }
            throw new PartLostException(execution.getFailureExceptions().get(0));
        }
    }

    /** Counts committed workbooks; ends the part where its run is stopping. */
    void saved(int more) {
        workbooks.addAndGet(more);
        queue.keepAlive();
        StepContext reading = StepSynchronizationManager.getContext();
        if (reading != null && !registry.goesOn(reading.getStepExecution().getJobExecutionId())) {
            reading.getStepExecution().setTerminateOnly();
        }
    }

    long workbooks() {
        return workbooks.get();
    }

    int count() {
        return count;
    }

    @Override
    public void check() {
        if (leaving) {
            atWork.decrementAndGet();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Stops, when the current chunks are committed. */
    @Override
    public void close() {
        leaving = true;
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (atWork.get() > 0 && System.nanoTime() < patience) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        try {
            registry.leave();
        } catch (DataAccessException e) {
            LOG.debug("The database does not hear that this worker leaves", e);
        }
    }

    /** The part has to be read again. */
    private static final class PartLostException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private PartLostException(Throwable cause) {
            super(cause);
        }
    }
}
