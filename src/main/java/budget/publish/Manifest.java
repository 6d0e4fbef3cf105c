package budget.publish;

import budget.book.ConsolidatedBook;
import budget.definition.JobDefinition;
import budget.model.Arrival;
import budget.report.ReportPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code manifest.json}: by which bytes in, which job folder and which program the bytes of a publication came about. */
final class Manifest {

    /** Its name in a publication. */
    static final String FILE = "manifest.json";

    private Manifest() {}

    /**
     * Writes it.
     *
     * @param returned the workbooks that go back to their units, as paths below the publication
     */
    static void write(
            Path publication, JobDefinition job, String version, List<Arrival> arrivals, List<String> returned)
            throws IOException {
        List<Map<String, Object>> inputs = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Map<String, Object> input = new LinkedHashMap<>();
            input.put("path", arrival.path());
            input.put("sha256", arrival.sha256());
            input.put("bytes", arrival.size());
            input.put("firstSeen", arrival.firstSeen());
            inputs.add(input);
        }
        List<OutputFile> outputs = new ArrayList<>();
        for (DataTable table : DataTable.values()) {
            outputs.add(OutputFile.of(publication, table.path()));
        }
        outputs.add(OutputFile.of(publication, "datapackage.json"));
        outputs.add(OutputFile.of(publication, ConsolidatedBook.FILE));
        outputs.add(OutputFile.of(publication, ReportPage.FILE));
        for (String path : returned) {
            outputs.add(OutputFile.of(publication, path));
        }
        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("program", Map.of("budget", version));
        manifest.put("job", job.settings().name());
        manifest.put("jobFiles", job.fingerprint().files());
        manifest.put("inputs", inputs);
        manifest.put("outputs", outputs);
        Json.write(publication.resolve(FILE), manifest);
    }
}
