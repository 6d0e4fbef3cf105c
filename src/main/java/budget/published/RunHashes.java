package budget.published;

import budget.base.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * {@code run.sha256}: the hashes of the files specific to one run, which the manifest does not list. In the form
 * {@code sha256sum -c} reads.
 */
public final class RunHashes {

    /** Its name in a publication. */
    public static final String FILE = "run.sha256";

    /** The files it lists, as far as they are there. */
    public static final List<String> COVERED = List.of("difference.csv", "difference.html", PublishedRun.FILE);

    private RunHashes() {}

    public static void write(Path publication) throws IOException {
        StringBuilder sums = new StringBuilder();
        for (String name : COVERED) {
            Path file = publication.resolve(name);
            if (Files.isRegularFile(file)) {
                sums.append(Sha256.of(file)).append("  ").append(name).append('\n');
            }
        }
        Files.writeString(publication.resolve(FILE), sums, StandardCharsets.UTF_8);
    }
}
