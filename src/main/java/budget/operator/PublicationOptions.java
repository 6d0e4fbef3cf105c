package budget.operator;

import budget.definition.JobDefinition;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which job's publications a command is about, and the folders of them and of the state. */
final class PublicationOptions {

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Mixin
    private final OutputOption output = new OutputOption();

    @Mixin
    private final StateOptions state = new StateOptions();

    Path job() {
        return job;
    }

    StateOptions state() {
        return state;
    }

    /** Where the bytes of all submissions are kept. */
    Path files(Session session) {
        return state.files(session);
    }

    /** The folder with the publications, as the job's settings have it unless another is named. */
    Path output(JobDefinition definition) {
        return output.folder(definition);
    }
}
