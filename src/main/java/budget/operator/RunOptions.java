package budget.operator;

import budget.definition.JobDefinition;
import budget.job.RunRequest;
import budget.job.RunRequest.Folders;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What can be said of a run on the command line; what is not said the job's settings say. */
final class RunOptions {

    /** The job that runs when none is named. */
    static final String DEFAULT_JOB = "jobs/department-budget-2023";

    /** Where the state lies when no other place is named. */
    static final String DEFAULT_STATE = "state";

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = DEFAULT_JOB)
    private Path job = Path.of(DEFAULT_JOB);

    @Option(names = "--input", paramLabel = "DIR")
    private @Nullable Path input;

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Option(names = "--state", paramLabel = "DIR", defaultValue = DEFAULT_STATE)
    private Path state = Path.of(DEFAULT_STATE);

    @Option(names = "--date", paramLabel = "YYYY-MM-DD")
    private @Nullable LocalDate date;

    @Option(names = "--threads", paramLabel = "N", converter = ThreadCount.class)
    private @Nullable Integer threads;

    Path job() {
        return job;
    }

    Path state() {
        return state;
    }

    /** What is to be run. */
    RunRequest request(JobDefinition definition) {
        LocalDate today = LocalDate.now(definition.settings().presentation().zone());
        return request(
                definition,
                Path.of(definition.settings().folders().input()),
                Path.of(definition.settings().folders().output()),
                today);
    }

    /** The same where other things than the job's settings are meant as long as nothing is said. */
    RunRequest request(JobDefinition definition, Path usualInput, Path usualOutput, LocalDate usualDate) {
        return new RunRequest(
                definition,
                new Folders(
                        Optional.ofNullable(input).orElse(usualInput),
                        Optional.ofNullable(output).orElse(usualOutput),
                        state),
                Optional.ofNullable(date).orElse(usualDate),
                Optional.ofNullable(threads)
                        .orElseGet(() -> Runtime.getRuntime().availableProcessors()));
    }
}
