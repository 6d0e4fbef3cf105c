package budget.job;

import budget.store.Crew;
import budget.store.PartQueue;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks, while parts are read by whoever reads them, how far they have come, and withdraws what waits when the run stops. */
final class PartsWatch implements StepExecutionListener {

    private static final Logger LOG = LoggerFactory.getLogger("budget");
    private static final long PAUSE_NANOS = 500_000_000;

    private final Crew crew;
    private final PartSending sending;
    private final JobRepository repository;
    private final PartReaders readers;
    private final RunProgress progress;
    private final JdbcTemplate jdbc;
    private volatile boolean isOver;
    private int told;

    PartsWatch(
            Crew crew,
            PartSending sending,
            JobRepository repository,
            PartReaders readers,
            RunProgress progress,
            JdbcTemplate jdbc) {
        this.crew = crew;
        this.sending = sending;
        this.repository = repository;
        this.readers = readers;
        this.progress = progress;
        this.jdbc = jdbc;
    }

    @Override
    public void beforeStep(StepExecution reading) {
        long run = reading.getJobExecutionId();
        Long fence = reading.getJobParameters().getLong(RunLaunch.FENCE);
        crew.beginReading(fence == null ? 0 : fence, run);
        readers.start();
        Thread thread = new Thread(() -> watch(run), "parts");
        thread.setDaemon(true);
        thread.start();
    }

    private void watch(long run) {
        while (!isOver) {
            try {
                tell(run);
                sending.sendAgain();
                crew.amThere(readers.count(), readers.workbooks());
                if (!crew.goesOn(run)) {
                    stop(run);
                }
            } catch (DataAccessException e) {
                LOG.debug("The parts cannot be seen", e);
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private synchronized void tell(long run) {
        int read = crew.read(run);
        if (read > told) {
            progress.read(read - told);
            told = read;
        }
    }

    /** Who is at a part stops by himself behind his chunk; what nobody has begun is not begun any more. */
    private void stop(long run) {
        PartQueue.withdraw(jdbc);
        JobExecution execution = repository.getJobExecution(run);
        for (StepExecution part : execution == null ? Set.<StepExecution>of() : execution.getStepExecutions()) {
            if (part.getStatus() == BatchStatus.STARTING) {
                part.setStatus(BatchStatus.STOPPED);
                part.setExitStatus(ExitStatus.STOPPED);
                part.setEndTime(LocalDateTime.now(ZoneId.systemDefault()));
                repository.update(part);
            }
        }
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution reading) {
        isOver = true;
        tell(reading.getJobExecutionId());
        crew.endReading();
        crew.leave();
        if (reading.getStatus() == BatchStatus.COMPLETED) {
            sending.end();
        }
        return null;
    }
}
