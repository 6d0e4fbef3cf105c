package budget.operator;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No name of a form, a column or a row means anything to the program. */
class RenamedFormsTest {

    @TempDir
    private Path folder;

    @Test
    void aJobWhoseFormsColumnsAndRowsBearOtherNamesPublishesTheSameDatasets() throws IOException {
        Map<String, String> published = datasets("jobs/department-budget-2023", "sample");
        Map<String, String> renamed =
                datasets(RenamedJob.in(folder.resolve("job")).toString(), "renamed");

        assertThat(renamed.keySet()).isEqualTo(published.keySet());
        assertThat(renamed.getOrDefault("data/consolidated.csv", ""))
                .contains(RenamedJob.MARK + "表3," + RenamedJob.MARK + "合计");
        // Findings are numbered by the names they are about.
        published.keySet().stream()
                .filter(file -> !file.endsWith("findings.csv"))
                .forEach(file -> assertThat(renamed.getOrDefault(file, "").replace(RenamedJob.MARK, ""))
                        .as(file)
                        .isEqualTo(published.get(file)));
    }

    private Map<String, String> datasets(String job, String name) throws IOException {
        Path place = folder.resolve(name);
        Spoken spoken = Spoken.by(
                "run",
                job,
                "--input=input/department-budget-2023",
                "--output=" + place.resolve("output"),
                "--state=" + place.resolve("state"),
                "--date=2023-02-01");
        assertThat(spoken.code()).as(spoken.err() + spoken.out()).isZero();
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, String> file :
                Published.in(place).orElseThrow().files().entrySet()) {
            // The renamed job has no forms of sentences, and so no datasets of them.
            if (file.getKey().matches("data/(?!statements|facts-other).*[.]csv")) {
                files.put(file.getKey(), new String(file.getValue().getBytes(ISO_8859_1), UTF_8));
            }
        }
        return files;
    }
}
