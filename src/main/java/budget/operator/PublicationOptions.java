package budget.operator;

import budget.definition.JobDefinition;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which job's publications a command asks about, and where they and the state lie. */
final class PublicationOptions {

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Mixin
    private final OutputOption output = new OutputOption();

    @Option(names = "--state", paramLabel = "DIR", defaultValue = RunOptions.DEFAULT_STATE)
    private Path state = Path.of(RunOptions.DEFAULT_STATE);

    Path job() {
        return job;
    }

    Path state() {
        return state;
    }

    /** Where the bytes of all submissions are kept. */
    Path files() {
        return state.resolve("files");
    }

    /** The folder with the publications, as the job's settings have it unless another is named. */
    Path output(JobDefinition definition) {
        return output.folder(definition);
    }
}
