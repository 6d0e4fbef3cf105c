package budget.worker;

import budget.job.StoredPart;
import budget.journal.RunLock.HeldException;
import budget.plan.RunProgress;
import budget.store.Fence;
import budget.store.PartFailure;
import budget.store.PartQueue;
import budget.store.WorkerRegistry;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Polls the progress of the parts while they are read, and withdraws the waiting ones when the run stops. */
final class PartMonitor implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final long PAUSE_NANOS = 500_000_000;

    private final WorkerRegistry registry;
    private final PartTransfer sending;
    private final JobRepository repository;
    private final PartReaders readers;
    private final RunProgress progress;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Fence fence;
    private final Duration patience;
    private volatile boolean isOver;
    private volatile boolean isAlone;
    private long readersSeen = System.nanoTime();
    private long minutesSaid;
    private int told;

    PartMonitor(
            WorkerRegistry registry,
            PartTransfer sending,
            JobRepository repository,
            PartReaders readers,
            RunProgress progress,
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            Fence fence,
            Duration patience) {
        this.patience = patience;
        this.registry = registry;
        this.sending = sending;
        this.repository = repository;
        this.readers = readers;
        this.progress = progress;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.fence = fence;
    }

    @Override
    public void beforeStep(StepExecution reading) {
        long run = reading.getJobExecutionId();
        registry.beginReading(fence.number(), run);
        readers.start();
        Thread thread = new Thread(() -> watch(run), "parts");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(long run) {
        while (!isOver) {
            try {
                tell(run);
                transaction.executeWithoutResult(status -> see(run));
            } catch (HeldException e) {
                return;
            } catch (RuntimeException e) {
                LOG.debug("The parts cannot be seen", e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** A replaced run that wakes up must not touch the parts of its successor. */
    private void see(long run) {
        fence.pass();
        sendAgain();
        registry.heartbeat(readers.count(), readers.workbooks());
        awaitReaders();
        if (isAlone || !registry.goesOn(run)) {
            stop(run);
        }
    }

    /** A run that reads nothing itself and has no workers says so each minute, and ends when its patience does. */
    private void awaitReaders() {
        if (registry.hasReaders()) {
            readersSeen = System.nanoTime();
            minutesSaid = 0;
            return;
        }
        Duration alone = Duration.ofNanos(System.nanoTime() - readersSeen);
        isAlone = alone.compareTo(patience) > 0;
        if (alone.toMinutes() > minutesSaid) {
            minutesSaid = alone.toMinutes();
            LOG.warn(
                    "waiting=workers minutes={} reason=\"no worker is there; start one with budget worker\"",
                    minutesSaid);
        }
    }

    /** A restarted server has lost the files sent. Where a file is no longer here either, its part fails. */
    private void sendAgain() {
        for (long part : registry.waitingForFiles()) {
            try {
                sending.send(part);
            } catch (UncheckedIOException e) {
                StepExecution execution = repository.getStepExecution(part);
                if (execution != null) {
                    StoredPart.fail(
                            execution,
                            PartFailure.of(e),
                            ExitStatus.FAILED.addExitDescription(e),
                            registry,
                            repository);
                }
            }
        }
    }

    private synchronized void tell(long run) {
        int read = registry.read(run);
        if (read > told) {
            progress.read(read - told);
            told = read;
        }
    }

    /** A reader ends its part after the current chunk by itself; parts that have not begun are withdrawn. */
    private void stop(long run) {
        PartQueue.withdraw(jdbc);
        JobExecution execution = repository.getJobExecution(run);
        for (StepExecution part : execution == null ? Set.<StepExecution>of() : execution.getStepExecutions()) {
            if (part.getStatus() == BatchStatus.STARTING) {
                StoredPart.end(part, BatchStatus.STOPPED, ExitStatus.STOPPED, repository);
            }
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution reading) {
        isOver = true;
        tell(reading.getJobExecutionId());
        registry.endReading(fence.number());
        registry.leave();
        if (reading.getStatus() == BatchStatus.COMPLETED) {
            sending.end();
        } else if (isAlone) {
            reading.setStatus(BatchStatus.FAILED);
            reading.addFailureException(new NoWorkersException(patience));
            return ExitStatus.FAILED;
        } else if (reading.getStatus() == BatchStatus.FAILED) {
            registry.failure().map(PartFailure::exception).ifPresent(reading::addFailureException);
        }
        return null;
    }
}
