package budget.operator;

import budget.definition.JobDefinition;
import budget.job.BudgetRun;
import budget.job.RunProgress;
import budget.job.RunRequest;
import budget.job.RunRequest.Folders;
import budget.job.RunResult;
import budget.workbook.Passwords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget run}: the whole job. */
@Command(name = "run")
final class RunCommand implements Callable<Integer> {

    /** The job that runs when none is named. */
    static final String DEFAULT_JOB = "jobs/department-budget-2023";

    private final Session session;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = DEFAULT_JOB)
    private Path job = Path.of(DEFAULT_JOB);

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--state", paramLabel = "DIR", defaultValue = "state")
    private Path state = Path.of("state");

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
    private @Nullable Integer threads;

    @Option(names = "--no-progress")
    private boolean noProgress;

    RunCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws IOException {
        JobDefinition definition = JobDefinition.read(job);
        RunRequest request = request(definition);
        Passwords passwords = session.passwords(job);
        Path from = request.folders().input();
        if (!Files.isDirectory(from)) {
            throw new NotThereException(session.messages().text("run.no-input", from.toString()));
        }
        RunReport report = new RunReport(request, session.messages());
        session.console().remark(report.headline());
        RunResult result = run(request, passwords);
        session.answer(report.lines(result), report.json(result));
        return RunReport.exitCode(result).number();
    }

    private RunResult run(RunRequest request, Passwords passwords) throws IOException {
        try (ProgressBars bars = new ProgressBars(session.console(), session.messages())) {
            boolean watched = !noProgress && session.console().isTerminal();
            return new BudgetRun(request, watched ? bars : RunProgress.SILENT, passwords).run();
        }
    }

    private RunRequest request(JobDefinition definition) {
        Path from = Optional.ofNullable(input)
                .orElseGet(() -> Path.of(definition.settings().folders().input()));
        Path to = Optional.ofNullable(output)
                .orElseGet(() -> Path.of(definition.settings().folders().output()));
        LocalDate on = Optional.ofNullable(date)
                .orElseGet(
                        () -> LocalDate.now(definition.settings().presentation().zone()));
        int at = Optional.ofNullable(threads)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        return new RunRequest(definition, new Folders(from, to, state), on, at);
    }
}
