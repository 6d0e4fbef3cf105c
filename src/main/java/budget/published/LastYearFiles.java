package budget.published;

import budget.base.CodePoints;
import budget.base.Sha256;
import budget.definition.JobDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of last year's publication that a job compares its figures with, and its manifest, which proves that they are a
 * publication's. They are kept with their hashes, as inputs are, for last year's folder may be published anew or cleared away.
 */
public final class LastYearFiles {

    private static final List<String> COMPARED =
            List.of("data/consolidated.csv", "data/facts.csv", "data/units.csv", PublishedManifest.FILE);

    private LastYearFiles() {}

    /** The files by their names in last year's publication; none of a job without one. */
    public static SortedMap<String, Path> of(JobDefinition job) throws IOException {
        SortedMap<String, Path> files = new TreeMap<>(CodePoints.ORDER);
        Optional<String> folder = job.settings().folders().lastYear();
        Optional<Path> publication =
                folder.isEmpty() ? Optional.empty() : new OutputFolder(Path.of(folder.get())).current();
        for (String name : publication.isEmpty() ? List.<String>of() : COMPARED) {
            Path file = publication.get().resolve(name);
            if (Files.isRegularFile(file)) {
                files.put(name, file);
            }
        }
        return files;
    }

    /** Their SHA-256, by name. */
    static SortedMap<String, String> hashes(JobDefinition job) throws IOException {
        SortedMap<String, String> hashes = new TreeMap<>(CodePoints.ORDER);
        for (Map.Entry<String, Path> file : of(job).entrySet()) {
            hashes.put(file.getKey(), Sha256.of(file.getValue()));
        }
        return hashes;
    }
}
