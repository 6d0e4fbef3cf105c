package budget.dataset;

import budget.definition.JobDefinition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that machine files are written into.
 *
 * @param isMarked whether they begin with a byte order mark
 */
public record DataFolder(Path path, boolean isMarked) {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 16;

    /** A folder of a job's publication. */
    public static DataFolder of(Path publication, JobDefinition job) {
        return new DataFolder(publication, job.settings().presentation().csvBom());
    }

    /** Begins a file. */
    public OutputStream begin(String file) throws IOException {
        Path place = path.resolve(file);
        Files.createDirectories(place.getParent());
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(place), BUFFER);
        if (isMarked) {
            out.write(MARK);
        }
        return out;
    }

    /** How many bytes are before the header. */
    int before() {
        return isMarked ? MARK.length : 0;
    }
}
