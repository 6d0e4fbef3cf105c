package budget.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The book of a state folder: the file {@code lock}, and {@code status.json}, which is replaced as a whole. */
public record FolderBook(Path state) implements RunBook {

    private static final Logger LOG = LoggerFactory.getLogger(FolderBook.class);
    private static final String FILE = "status.json";

    @Override
    public List<RunLine> runs() throws IOException {
        try {
            return List.of(RunLine.JSON.readValue(Files.readAllBytes(state.resolve(FILE)), RunLine[].class));
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (JacksonException e) {
            LOG.warn("{} cannot be understood and is begun anew", state.resolve(FILE));
            return List.of();
        }
    }

    @Override
    public boolean isHeld() throws IOException {
        return RunLock.isHeld(state);
    }

    @Override
    public RunHold take(String job, Clock clock) throws IOException {
        return new Hold(RunLock.take(state, job, clock));
    }

    private final class Hold implements RunHold {

        private final RunLock lock;

        private Hold(RunLock lock) {
            this.lock = lock;
        }

        @Override
        public void tell(RunLine run, List<RunLine> before) throws IOException {
            List<RunLine> runs = new ArrayList<>(List.of(run));
            before.stream().limit(MOST_KEPT - 1L).forEach(runs::add);
            Path aside = state.resolve(FILE + ".new");
            Files.write(aside, RunLine.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(runs));
            Files.move(aside, state.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public long fence() {
            return 0;
        }

        @Override
        public void close() {
            lock.close();
        }
    }
}
