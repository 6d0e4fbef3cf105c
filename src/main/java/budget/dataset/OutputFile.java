package budget.dataset;

import budget.base.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of a publication as its descriptors name it.
 *
 * @param path below the publication's folder
 */
public record OutputFile(String path, long bytes, String sha256) {

    /** The same file in a publication that has the folder of this one within it. */
    public OutputFile below(String folder) {
        return new OutputFile(folder + "/" + path, bytes, sha256);
    }

    public static OutputFile of(Path publication, String path) throws IOException {
        Path file = publication.resolve(path);
        return new OutputFile(path, Files.size(file), Sha256.of(file));
    }
}
