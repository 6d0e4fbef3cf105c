package budget.job;

import budget.consolidate.ConsolidatedLine;
import budget.intake.InputFolder;
import budget.intake.ListedFile;
import budget.job.RunResult.Outcome;
import budget.journal.RunJournal;
import budget.journal.RunLine;
import budget.journal.RunLock;
import budget.model.Standing;
import budget.publish.OutputFolder;
import budget.reconcile.Coverage;
import budget.store.RoundStore;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs the job once: takes the lock, opens the state, goes on where a killed run stopped, and tells how it ended. */
public final class BudgetRun {

    private final RunRequest request;
    private final RunProgress progress;
    private final Passwords passwords;

    public BudgetRun(RunRequest request, RunProgress progress, Passwords passwords) {
        this.request = request;
        this.progress = progress;
        this.passwords = passwords;
    }

    /** Runs, or throws {@link RunFailedException} with what failed. */
    public RunResult run() throws IOException {
        Path state = request.folders().state();
        Clock clock = Clock.systemUTC();
        RunLock lock = RunLock.take(state, request.job().settings().name(), clock);
        try (lock;
                RunJournal journal = RunJournal.begin(state, task(), clock)) {
            return told(journal);
        }
    }

    private RunLine.Task task() {
        return new RunLine.Task(
                request.job().settings().name(),
                request.date().toString(),
                request.folders().input().toString(),
                request.folders().output().toString());
    }

    private RunResult told(RunJournal journal) throws IOException {
        RunProgress told = new ToldProgress(progress, journal);
        try (ConfigurableApplicationContext context = JobContext.open(request, told, passwords)) {
            return launched(context, journal);
        } catch (IOException | RuntimeException e) {
            tellFailure(journal, e);
            throw e;
        }
    }

    /** The journal is written before the process may end: when it was told to, it waits for nothing else. */
    private RunResult launched(ConfigurableApplicationContext context, RunJournal journal) throws IOException {
        try {
            RunResult result = launch(context);
            journal.end(result.outcome().told(), name(result.publication()), "");
            return result;
        } catch (IOException | RuntimeException e) {
            tellFailure(journal, e);
            throw e;
        } finally {
            context.getBean(OrderlyStop.class).over();
        }
    }

    private void tellFailure(RunJournal journal, Exception failure) throws IOException {
        boolean stopped = failure instanceof RunFailedException failed && failed.isStopped();
        journal.end(
                stopped ? RunLine.Outcome.STOPPED : RunLine.Outcome.FAILED,
                name(new OutputFolder(request.folders().output()).current().orElse(null)),
                stopped
                        ? ""
                        : String.valueOf(RunFailedException.deepest(failure).getMessage()));
    }

    private static String name(@Nullable Path publication) {
        return publication == null ? "" : String.valueOf(publication.getFileName());
    }

    private RunResult launch(ConfigurableApplicationContext context) throws IOException {
        JobRepository repository = context.getBean(JobRepository.class);
        JobOperator operator = context.getBean(JobOperator.class);
        Job job = context.getBean(Job.class);
        Optional<Path> before = new OutputFolder(request.folders().output()).current();
        JobExecution execution;
        try {
            execution = operator.start(job, parameters(repository, operator, job.getName()));
        } catch (org.springframework.batch.core.job.JobExecutionException e) {
            throw RunFailedException.of(List.of(e));
        }
        return switch (execution.getStatus()) {
            case COMPLETED -> result(context.getBean(RoundStore.class), before);
            case STOPPING, STOPPED -> throw RunFailedException.stopped();
            default -> throw RunFailedException.of(execution.getAllFailureExceptions());
        };
    }

    private RunResult result(RoundStore round, Optional<Path> before) throws IOException {
        List<Standing> standings = round.standings();
        Optional<Path> now = new OutputFolder(request.folders().output()).current();
        Coverage coverage = Coverage.of(standings, request.job().register());
        Outcome outcome;
        if (coverage.counting() == 0) {
            outcome = Outcome.NOTHING_COUNTS;
        } else if (!coverage.allows(request.job().settings().policy())) {
            outcome = Outcome.BELOW_GATE;
        } else {
            outcome = now.equals(before) ? Outcome.UNCHANGED : Outcome.PUBLISHED;
        }
        return new RunResult(outcome, now.orElse(null), standings, totals(round));
    }

    private static RunResult.Totals totals(RoundStore round) {
        List<ConsolidatedLine> lines = new ArrayList<>();
        round.each(RoundSteps.CONSOLIDATED, ConsolidatedLine.class, line -> {
            if (line.table().equals("表1")) {
                lines.add(line);
            }
        });
        return RunResult.Totals.of(lines);
    }

    /** The same as last time while that run has not completed and nothing has changed; else those of a new round. */
    private JobParameters parameters(JobRepository repository, JobOperator operator, String job) throws IOException {
        String digest = digest();
        long revision = 1;
        JobInstance last = lastBegun(repository, job);
        if (last != null) {
            JobExecution execution = repository.getLastJobExecution(last);
            if (execution != null) {
                if (execution.isRunning()) {
                    operator.recover(execution);
                }
                JobParameters used = execution.getJobParameters();
                long lastRevision =
                        Optional.ofNullable(used.getLong("revision")).orElse(0L);
                boolean goOn =
                        execution.getStatus() != BatchStatus.COMPLETED && digest.equals(used.getString("digest"));
                revision = goOn ? lastRevision : lastRevision + 1;
            }
        }
        return new JobParametersBuilder()
                .addString("digest", digest)
                .addLong("revision", revision)
                .toJobParameters();
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
