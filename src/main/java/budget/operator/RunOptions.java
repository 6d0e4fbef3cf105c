package budget.operator;

import budget.definition.JobDefinition;
import budget.definition.RunFolders;
import budget.plan.RunRequest;
import budget.plan.RunRequest.Accepted;
import budget.plan.RunRequest.Folders;
import budget.plan.RunRequest.Readers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said of a run on the command line; what is not said the job's settings say. */
final class RunOptions {

    /** The job that runs when none is named. */
    static final String DEFAULT_JOB = "jobs/department-budget-2023";

    /** A publication's name begins with its date: of other years it would not be known as one. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2099;

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = DEFAULT_JOB)
    private Path job = Path.of(DEFAULT_JOB);

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Mixin
    private final StateOptions state = new StateOptions();

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
    private @Nullable Integer threads;

    @Option(names = "--workers")
    private boolean workers;

    @Option(names = "--shared-files")
    private boolean sharedFiles;

    @Option(names = "--accept-withdrawals")
    private boolean acceptWithdrawals;

    @Option(names = "--accept-jump")
    private boolean acceptJump;

    @Option(names = "--full")
    private boolean full;

    Path job() {
        return job;
    }

    StateOptions state() {
        return state;
    }

    /** What is to be run. */
    RunRequest request(JobDefinition definition, Session session) throws IOException {
        LocalDate today = definition.settings().presentation().today();
        return request(
                definition,
                session,
                Path.of(definition.settings().folders().input()),
                Path.of(definition.settings().folders().output()),
                today);
    }

    /** The same with other defaults than the job's settings. */
    RunRequest request(
            JobDefinition definition, Session session, Path usualInput, Path usualOutput, LocalDate usualDate)
            throws IOException {
        int readers = Optional.ofNullable(threads)
                .orElseGet(() -> Runtime.getRuntime().availableProcessors());
        if (readers == 0 && !workers) {
            throw new WrongUsageException(session.messages().text("usage.nobody-reads"));
        }
        if (sharedFiles && !workers) {
            throw new WrongUsageException(session.messages().text("usage.nobody-shares"));
        }
        Folders folders = new Folders(
                Optional.ofNullable(input).orElse(usualInput),
                Optional.ofNullable(output).orElse(usualOutput),
                state.folder());
        new RunFolders(definition.folder(), Path.of(""), folders.input(), folders.output(), folders.state()).check();
        LocalDate day = Optional.ofNullable(date).orElse(usualDate);
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new WrongUsageException(session.messages().text("usage.date", day.toString()));
        }
        return new RunRequest(
                definition,
                folders,
                day,
                readers,
                workers ? state.sharedDatabase(session) : state.database(session),
                who(),
                new Accepted(acceptWithdrawals, acceptJump),
                full,
                workerPatience(session));
    }

    private static Duration workerPatience(Session session) {
        String seconds = session.variable("BUDGET_WORKER_PATIENCE")
                .orElse(Long.toString(RunRequest.WORKER_PATIENCE.toSeconds()));
        if (!seconds.matches("[0-9]{1,6}")) {
            throw new WrongUsageException(session.messages().text("usage.worker-patience", seconds));
        }
        return Duration.ofSeconds(Long.parseLong(seconds));
    }

    private Readers who() {
        if (!workers) {
            return Readers.ITSELF;
        }
        return sharedFiles ? Readers.WORKERS_WITH_FILES : Readers.WORKERS;
    }
}
