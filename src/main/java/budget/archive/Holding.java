package budget.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;

/** Files by name: those of a folder, or of an archive. */
interface Holding extends Closeable {

    /** All names. */
    Set<String> names();

    /** The names under which programs may find different files. */
    default Set<String> ambiguous() {
        return Set.of();
    }

    /** A file's bytes; none where there is no such regular file. */
    Optional<InputStream> open(String name) throws IOException;

    @Override
    void close() throws IOException;
}
