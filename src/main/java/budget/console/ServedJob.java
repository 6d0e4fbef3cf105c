package budget.console;

import budget.definition.JobDefinition;
import budget.jobfile.DefinitionException;
import budget.journal.RunBook;
import budget.published.OutputFolder;
import budget.start.Startable;
import budget.store.StateDatabase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that the console looks after. Its folder may change meanwhile: the definition is read again where it did. */
public final class ServedJob implements Startable {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final String name;
    private final Path folder;
    private final Places places;
    private FolderState state;
    private JobDefinition definition;

    public ServedJob(Path folder, JobDefinition definition, Places places) {
        this.name = definition.settings().name();
        this.folder = folder;
        this.places = places;
        this.definition = definition;
        this.state = new FolderState(definition);
    }

    /** Its name, which addresses of its pages carry. */
    @Override
    public String name() {
        return name;
    }

    public String title() {
        return definition().settings().title();
    }

    @Override
    public ZoneId zone() {
        return definition().settings().presentation().zone();
    }

    /** The folder of its definition. */
    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public List<String> arguments() {
        return places.arguments();
    }

    public Places places() {
        return places;
    }

    /** Its definition as the folder has it now; while that has mistakes, as it was before. */
    public synchronized JobDefinition definition() {
        if (state.hasChanged()) {
            try {
                definition = JobDefinition.read(folder);
            } catch (DefinitionException e) {
                LOG.warn("job={} reason=\"{}\"", name(), e.getMessage());
            }
            state = new FolderState(definition);
        }
        return definition;
    }

    /** The current publication. */
    public Optional<Path> publication() throws IOException {
        return new OutputFolder(places.output()).current();
    }

    /** The record of the runs of its state. */
    @Override
    public RunBook book() {
        return places.database().book(places.state());
    }

    /** Whether files may be handed in through the console. */
    public boolean takesUploads() {
        return definition().settings().console().takesUploads();
    }

    /** Whether files may be checked without an account. */
    public boolean opensCheck() {
        return definition().settings().console().opensCheck();
    }

    /**
     * Where it reads and writes.
     *
     * @param state the folder of what the state keeps in files
     * @param arguments the options that tell a command the same, as {@code --input} and a folder
     */
    public record Places(Path input, Path output, Path state, StateDatabase database, List<String> arguments) {

        public Places {
            arguments = List.copyOf(arguments);
        }

        /** Where the bytes of all submissions are kept. */
        public Path files() {
            return state.resolve("files");
        }
    }
}
