package budget.operator;

import budget.definition.JobDefinition;
import budget.published.OutputFolder;
import budget.published.Publications;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** In which folder a job's publications lie, and which of them is meant. */
final class OutputOption {

    @Option(names = "--output", paramLabel = "DIR")
    private @Nullable Path output;

    boolean isGiven() {
        return output != null;
    }

    /** The folder with the publications, as the job's settings have it unless another is named. */
    Path folder(JobDefinition definition) {
        return Optional.ofNullable(output)
                .orElseGet(() -> Path.of(definition.settings().folders().output()));
    }

    /** The publication of this name in a folder; the current one if no name is given. */
    static Path publication(Path folder, @Nullable String name, Session session) throws IOException {
        if (name == null) {
            return current(folder, session);
        }
        Path named = folder.resolve(name);
        if (!Files.isDirectory(named)) {
            String comma = session.messages().text("status.comma");
            String there = Publications.in(new OutputFolder(folder)).folders().stream()
                    .map(path -> String.valueOf(path.getFileName()))
                    .collect(Collectors.joining(comma));
            throw new NotThereException(
                    there.isEmpty()
                            ? session.messages().text("status.none", folder.toString())
                            : session.messages().text("archive.no-such", name, folder.toString(), there));
        }
        return named;
    }

    /** The current publication, in this folder. */
    static Path current(Path folder, Session session) throws IOException {
        return new OutputFolder(folder)
                .current()
                .orElseThrow(() -> new NotThereException(session.messages().text("status.none", folder.toString())));
    }
}
