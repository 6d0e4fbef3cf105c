package budget.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Files by name: those of a folder, or of an archive. */
interface Holding extends Closeable {

    /** All there are, whatever they are. */
    Set<String> names();

    /** The names under which different programs find different files. */
    default Set<String> ambiguous() {
        return Set.of();
    }

    /** A file's bytes; nothing where there is no such file, or it is none that has bytes. */
    Optional<InputStream> open(String name) throws IOException;

    @Override
    void close() throws IOException;
}
