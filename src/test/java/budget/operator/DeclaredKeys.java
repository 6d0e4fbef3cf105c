package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys that a publication's descriptor declares, checked over all its lines. */
final class DeclaredKeys {

    private final Path publication;
    private final JsonNode resources;

    private DeclaredKeys(Path publication) throws IOException {
        this.publication = publication;
        resources = JsonMapper.shared()
                .readTree(Files.readString(publication.resolve("datapackage.json")))
                .get("resources");
    }

    /** Checks that primary keys tell lines apart and have no blanks, and that foreign ones refer to a line. */
    static void assertKept(Path publication) throws IOException {
        DeclaredKeys keys = new DeclaredKeys(publication);
        for (JsonNode resource : keys.resources) {
            JsonNode schema = resource.get("schema");
            if (schema.has("primaryKey")) {
                keys.checkPrimary(resource, schema.get("primaryKey"));
            }
            for (JsonNode foreign : schema.path("foreignKeys")) {
                keys.checkForeign(resource, foreign);
            }
        }
    }

    private void checkPrimary(JsonNode resource, JsonNode key) throws IOException {
        Set<List<String>> met = new HashSet<>();
        for (List<String> values : values(resource, key)) {
            assertThat(values).as(name(resource)).doesNotContain("");
            assertThat(met.add(values)).as(name(resource) + values).isTrue();
        }
    }

    private void checkForeign(JsonNode resource, JsonNode foreign) throws IOException {
        String target = foreign.get("reference").get("resource").asString();
        JsonNode referred = resources
                .valueStream()
                .filter(other -> name(other).equals(target.isEmpty() ? name(resource) : target))
                .findFirst()
                .orElseThrow();
        Set<List<String>> known =
                new HashSet<>(values(referred, foreign.get("reference").get("fields")));
        for (List<String> values : values(resource, foreign.get("fields"))) {
            if (!values.contains("")) {
                assertThat(known).as(name(resource)).contains(values);
            }
        }
    }

    private List<List<String>> values(JsonNode resource, JsonNode columns) throws IOException {
        List<String> names = columns.valueStream().map(JsonNode::asString).toList();
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(publication.resolve(resource.get("path").asString()))) {
            return lines.stream()
                    .map(line -> names.stream().map(line::getField).toList())
                    .toList();
        }
    }

    private static String name(JsonNode resource) {
        return resource.get("name").asString();
    }
}
