package budget.job;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the bytes of a workbook available on this machine while it is read. */
@FunctionalInterface
public interface FileFetcher {

    /** The file with the bytes of this SHA-256; valid until the same thread fetches another. */
    Path fetch(String sha256) throws IOException;
}
