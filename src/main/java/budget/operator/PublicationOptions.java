package budget.operator;

import budget.definition.JobDefinition;
import budget.publish.OutputFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which job's publications a command asks about, and where they and the state lie. */
final class PublicationOptions {

    @Parameters(paramLabel = "JOB", arity = "0..1", defaultValue = RunOptions.DEFAULT_JOB)
    private Path job = Path.of(RunOptions.DEFAULT_JOB);

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    @Mixin
    private final StateOptions state = new StateOptions();

    Path job() {
        return job;
    }

    StateOptions state() {
        return state;
    }

    /** Where the bytes of all submissions are kept. */
    Path files() {
        return state.folder().resolve("files");
    }

    /** The folder with the publications, as the job's settings have it unless another is named. */
    Path output(JobDefinition definition) {
        return Optional.ofNullable(output)
                .orElseGet(() -> Path.of(definition.settings().folders().output()));
    }

    /** The publication that stands, in this folder. */
    static Path current(Path folder, Session session) throws IOException {
        return new OutputFolder(folder)
                .current()
                .orElseThrow(() -> new NotThereException(session.messages().text("status.none", folder.toString())));
    }
}
