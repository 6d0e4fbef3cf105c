package budget.published;

import budget.dataset.Json;
import budget.dataset.OutputFile;
import budget.definition.JobDefinition;
import budget.submission.Arrival;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code manifest.json}: the inputs, the job folder and the program of a publication, and its outputs. */
public final class Manifest {

    /** Its name in a publication. */
    static final String FILE = "manifest.json";

    private Manifest() {}

    /**
     * Writes it.
     *
     * @param outputs the files of the publication
     */
    public static void write(
            Path publication, JobDefinition job, String version, List<Arrival> arrivals, List<OutputFile> outputs)
            throws IOException {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("path", arrival.path());
            input.put("sha256", arrival.sha256());
            input.put("bytes", arrival.size());
            input.put("firstSeen", arrival.firstSeen());
            if (arrival.isKept()) {
                input.put("kept", true);
            }
            inputs.add(input);
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", Map.of("budget", version));
        manifest.put("job", job.settings().name());
        manifest.put("jobFiles", job.fingerprint().files());
        Map<String, String> lastYear = LastYearFiles.hashes(job);
        if (!lastYear.isEmpty()) {
            manifest.put("lastYear", lastYear);
        }
        manifest.put("inputs", inputs);
        manifest.put("outputs", outputs);
        Json.write(publication.resolve(FILE), manifest);
    }
}
