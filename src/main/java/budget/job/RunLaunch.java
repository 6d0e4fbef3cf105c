package budget.job;

import budget.consolidate.ConsolidatedLine;
import budget.definition.HeadlineTotal;
import budget.intake.FileArchive;
import budget.intake.InputFolder;
import budget.intake.ListedFile;
import budget.job.RunResult.Gates;
import budget.job.RunResult.Outcome;
import budget.model.HeadlineAmounts;
import budget.plan.Digest;
import budget.plan.Notices;
import budget.plan.Program;
import budget.plan.RunRequest;
import budget.plan.RunRequest.Accepted;
import budget.publish.OutputFolder;
import budget.publish.PublishedRun;
import budget.store.ArrivalStore;
import budget.store.Fence;
import budget.store.PartQueue;
import budget.store.RoundStore;
import budget.submission.Arrival;
import budget.submission.CountedFile;
import budget.submission.Standing;
import budget.submission.Withdrawals;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.JobRestartException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** One launch of the job in an open context: resumes the last run or begins a new one, and gives the result. */
final class RunLaunch {

    /** The number of the run that may write, as a non-identifying parameter. */
    static final String FENCE = "fence";

    /** The confirmed alarms, as a non-identifying parameter. */
    private static final String ACCEPTED = "accepted";

    private static final int MOST_STARTS = 3;
    private static final Duration LONGEST_REST = Duration.ofMinutes(11);
    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final RunRequest request;
    private final Passwords passwords;
    private final ConfigurableApplicationContext context;

    RunLaunch(RunRequest request, Passwords passwords, ConfigurableApplicationContext context) {
        this.request = request;
        this.passwords = passwords;
        this.context = context;
    }

    /** Launches, or throws {@link RunFailedException} with what failed. */
    RunResult launch() throws IOException {
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        Job job = context.getBean(Job.class);
        Optional<Path> before = new OutputFolder(request.folders().output()).current();
        JobExecution execution = started(repository, operator, job);
        return switch (execution.getStatus()) {
            case COMPLETED -> result(context.getBean(RoundStore.class), before);
            case STOPPING, STOPPED -> throw RunFailedException.stopped();
            default -> throw failure(execution, repository);
        };
    }

    /** A run that was replaced may wake up and note its end between the settling and the start; then both are done again. */
    private JobExecution started(JobRepository repository, JobOperator operator, Job job) throws IOException {
        for (int start = 1; ; start++) {
            try {
                return operator.start(job, parameters(repository, operator, job.getName()));
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
    private RuntimeException failure(JobExecution execution, JobRepository repository) {
        context.getBean(Fence.class).pass();
        return RunFailedException.of(failures(execution, repository));
    }

    /** Failures of parts read elsewhere are only in the repository; a failure known here has more detail. */
    private static List<Throwable> failures(JobExecution execution, JobRepository repository) {
        List<Throwable> failures = new ArrayList<>(execution.getAllFailureExceptions());
        if (failures.stream().allMatch(JobExecutionException.class::isInstance)) {
            Optional.ofNullable(repository.getJobExecution(execution.getId()))
                    .flatMap(PartFailure::behind)
                    .ifPresent(failures::add);
        }
        return failures;
    }

    private RunResult result(RoundStore round, Optional<Path> before) throws IOException {
        List<Standing> standings = round.standings();
        Optional<Path> now = new OutputFolder(request.folders().output()).current();
        Gates gates = gates(round, now);
        Outcome done = now.equals(before) ? Outcome.UNCHANGED : Outcome.PUBLISHED;
        Outcome outcome = gates.refusals().stream().findFirst().orElse(done);
        return new RunResult(
                outcome,
                now.orElse(null),
                standings,
                totals(round),
                gates,
                context.getBean(Notices.class).all());
    }

    /** What kept the round from being published; where nothing did, what is gone since the publication before. */
    private static Gates gates(RoundStore round, Optional<Path> now) throws IOException {
        Gates gates = round.first(RoundSteps.GATES, Gates.class).orElse(Gates.OPEN);
        if (!round.isSettled() || now.isEmpty()) {
            return gates;
        }
        List<CountedFile> gone = PublishedRun.withdrawn(now.get());
        return new Gates(List.of(), new Withdrawals(gone, gates.withdrawals().counted()), gates.before(), gates.now());
    }

    private HeadlineAmounts totals(RoundStore round) {
        HeadlineTotal total = new HeadlineTotal(request.job().datasets().headline());
        round.each(
                RoundSteps.CONSOLIDATED,
                ConsolidatedLine.class,
                line -> total.take(line.table(), line.row(), line.measure(), line.amount()));
        return total.amounts();
    }

    /** The same as last time while that run has not completed and nothing has changed; else those of a new round. */
    private JobParameters parameters(JobRepository repository, JobOperator operator, String job) throws IOException {
        awaitRest();
        String digest = digest();
        long revision = 1;
        Accepted accepted = request.accepted();
        JobInstance last = lastBegun(repository, job);
        if (last != null) {
            JobExecution execution = repository.getLastJobExecution(last);
            if (execution != null) {
                settle(execution, repository, operator);
                JobParameters used = execution.getJobParameters();
                long lastRevision =
                        Optional.ofNullable(used.getLong("revision")).orElse(0L);
                boolean goOn = execution.getStatus() != BatchStatus.COMPLETED
                        && digest.equals(used.getString("digest"))
                        && hasFiles();
                revision = goOn ? lastRevision : lastRevision + 1;
                accepted = goOn ? accepted.or(accepted(used)) : accepted;
            }
        }
        return new JobParametersBuilder()
                .addString("digest", digest)
                .addLong("revision", revision)
                .addLong(FENCE, context.getBean(Fence.class).number(), false)
                .addString(ACCEPTED, accepted.withdrawals() + " " + accepted.jump(), false)
                .toJobParameters();
    }

    /** The alarms that were confirmed for the run a step belongs to. */
    static Accepted accepted(StepExecution step) {
        return accepted(step.getJobExecution().getJobParameters());
    }

    private static Accepted accepted(JobParameters used) {
        String words = Optional.ofNullable(used.getString(ACCEPTED)).orElse("");
        return new Accepted(words.startsWith("true"), words.endsWith("true"));
    }

    /** Whether what was taken in lies here: not where another machine took it in, or where it was taken away. */
    private boolean hasFiles() throws IOException {
        FileArchive archive = context.getBean(FileArchive.class);
        for (Arrival arrival : context.getBean(ArrivalStore.class).all()) {
            if (arrival.isTaken() && !archive.isIntact(arrival.sha256())) {
                return false;
            }
        }
        return true;
    }

    /** The last run; one that a kill kept from being begun after it had been noted is forgotten, it could never begin. */
    private static @Nullable JobInstance lastBegun(JobRepository repository, String job) {
        JobInstance last = repository.getLastJobInstance(job);
        while (last != null && repository.getLastJobExecution(last) == null) {
            repository.deleteJobInstance(last);
            last = repository.getLastJobInstance(job);
        }
        return last;
    }

    /** Workers of a run that was killed are at their parts still; what they write must not meet what is settled here. */
    private void awaitRest() {
        if (!request.database().isServer()) {
            return;
        }
        JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
        long patience = System.nanoTime() + LONGEST_REST.toNanos();
        for (int asked = 0; PartQueue.withdraw(jdbc); asked++) {
            if (System.nanoTime() > patience) {
                throw new IllegalStateException("Workers of the run before do not let go of their parts; end them");
            }
            if (asked == 10) {
                LOG.warn("waiting=workers reason=\"they finish what they read for the run before\"");
            }
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    /** Marks steps as failed that were running when the process or the database connection ended; they can be resumed then. */
    private static void settle(JobExecution execution, JobRepository repository, JobOperator operator) {
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

    /** Of all that decides what the run will do: input folder, job folder, program, business date. */
    private String digest() throws IOException {
        Digest digest = new Digest();
        for (ListedFile file : new InputFolder(request.folders().input()).list()) {
            digest.add(file.name()).add(file.size()).add(file.modified());
        }
        return digest.add(request.job().fingerprint().files())
                .add(Program.version())
                .add(request.date())
                .add(passwords.digest())
                .text();
    }
}
