package budget.job;

import budget.consolidate.ConsolidatedLine;
import budget.intake.InputFolder;
import budget.intake.ListedFile;
import budget.job.RunResult.Outcome;
import budget.model.Standing;
import budget.publish.OutputFolder;
import budget.reconcile.Coverage;
import budget.store.RoundStore;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

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
        RunLock lock = RunLock.take(state, request.job().settings().name(), Clock.systemUTC());
        try (lock;
                ConfigurableApplicationContext context = JobContext.open(request, progress, passwords)) {
            RunResult result = launch(context);
            context.getBean(JdbcTemplate.class).execute("SHUTDOWN");
            return result;
        }
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
            throw new RunFailedException(List.of(e));
        }
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new RunFailedException(execution.getAllFailureExceptions());
        }
        return result(context.getBean(RoundStore.class), before);
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
        JobInstance last = repository.getLastJobInstance(job);
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

    /** Of all that decides what the run will do: input folder, job folder, program, business date. */
    private String digest() throws IOException {
        StringBuilder text = new StringBuilder();
        for (ListedFile file : new InputFolder(request.folders().input()).list()) {
            text.append(file.name())
                    .append('\t')
                    .append(file.size())
                    .append('\t')
                    .append(file.modified())
                    .append('\n');
        }
        text.append(request.job().fingerprint().files())
                .append(Program.version())
                .append(request.date())
                .append(passwords.digest());
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
