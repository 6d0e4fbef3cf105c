package budget.returned;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The workbooks that a folder of returned ones is made of. */
public interface Workbooks {

    /** The path of a file by its SHA-256. */
    Path original(String sha256) throws IOException;

    /** What was returned in the current publication, by the digest of all it was made of. */
    Optional<Earlier> earlier(String madeOf);

    /** Remembers what is returned now. */
    void keep(List<ReturnedFile> files);

    /**
     * A workbook that was returned before, if it is unchanged since.
     *
     * @param sha256 of the bytes it had
     */
    record Earlier(Path file, String sha256) {}
}
