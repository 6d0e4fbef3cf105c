package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Sha256;
import budget.published.PublishedTable;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The descriptor keeps to its standard, and the files keep to the descriptor; tried on the day on which all goes wrong. */
class DataPackageTest {

    @TempDir
    private static Path folder;

    private static String descriptor;

    @BeforeAll
    static void theTroubledSampleIsRun() throws IOException {
        Spoken run = Spoken.by(
                "run",
                "--input=input/department-budget-2023-troubled",
                "--output=" + folder.resolve("output"),
                "--state=" + folder.resolve("state"),
                "--date=2023-02-01",
                "--no-progress");
        assertThat(run.code()).isEqualTo(10);
        descriptor = Files.readString(publication().resolve("datapackage.json"));
    }

    private static Path publication() {
        return folder.resolve("output/2023-02-01-1");
    }

    static Stream<JsonNode> resources() {
        return JsonMapper.shared().readTree(descriptor).get("resources").valueStream();
    }

    @Test
    void theDescriptorIsAsItsStandardWantsIt() throws IOException {
        String schema = Files.readString(Path.of("src/test/resources/datapackage/datapackage-2.0.json"));

        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                        .getSchema(schema)
                        .validate(
                                descriptor,
                                InputFormat.JSON,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aFileIsWhatIsSaidOfIt(JsonNode resource) throws IOException {
        Path file = publication().resolve(text(resource, "path"));

        assertThat(Files.size(file)).isEqualTo(resource.get("bytes").asLong());
        assertThat("sha256:" + Sha256.of(file)).isEqualTo(text(resource, "hash"));
        String header = Files.readString(file).lines().findFirst().orElseThrow();
        assertThat(List.of(header.replace("\uFEFF", "").split(","))).isEqualTo(names(resource));
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aColumnHoldsWhatIsSaidOfIt(JsonNode resource) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = open(resource)) {
            for (NamedCsvRecord line : lines) {
                resource.get("schema").get("fields").forEach(field -> {
                    String value = line.getField(text(field, "name"));
                    assertThat(value.isEmpty() || holds(field, value))
                            .as("%s: %s", text(field, "name"), value)
                            .isTrue();
                });
            }
        }
    }

    @Test
    void everyFileHasAKeyAndTheKeysHold() throws IOException {
        assertThat(resources()).allMatch(resource -> resource.get("schema").has("primaryKey"), "has a primary key");
        DeclaredKeys.assertKept(publication());
    }

    @Test
    void figuresBelongToACountingUnit() {
        assertThat(resources()
                        .filter(resource -> resource.get("schema").has("foreignKeys"))
                        .map(resource -> text(resource, "name") + " "
                                + resource.get("schema")
                                        .get("foreignKeys")
                                        .get(0)
                                        .get("reference")))
                .containsExactly(
                        "facts {\"resource\":\"by-unit\",\"fields\":[\"unit_code\"]}",
                        "by-function {\"resource\":\"by-unit\",\"fields\":[\"unit_code\"]}",
                        "by-economic {\"resource\":\"by-unit\",\"fields\":[\"unit_code\"]}",
                        "projects {\"resource\":\"by-unit\",\"fields\":[\"unit_code\"]}",
                        "indicators {\"resource\":\"by-unit\",\"fields\":[\"unit_code\"]}",
                        "statements {\"resource\":\"by-unit\",\"fields\":[\"unit_code\"]}",
                        "facts-other {\"resource\":\"by-unit\",\"fields\":[\"unit_code\"]}",
                        "findings {\"resource\":\"\",\"fields\":[\"id\"]}");
    }

    @Test
    void anAnalystFindsTheFiscalRoles() {
        assertThat(resources()
                        .filter(resource -> text(resource, "name").equals("by-economic"))
                        .flatMap(
                                resource -> resource.get("schema").get("fields").valueStream())
                        .filter(field -> field.has("columnType"))
                        .map(field -> text(field, "name") + " " + text(field, "columnType")))
                .containsExactly(
                        "fiscal_year date:fiscal-year",
                        "unit_code administrative-classification:generic:code",
                        "unit_name administrative-classification:generic:label",
                        "economic_code economic-classification:generic:code",
                        "economic_name economic-classification:generic:label",
                        "amount value");
    }

    private static boolean holds(JsonNode field, String value) {
        boolean allowed = !field.has("constraints")
                || field.get("constraints")
                        .get("enum")
                        .valueStream()
                        .anyMatch(word -> word.asString().equals(value));
        return allowed
                && switch (text(field, "type")) {
                    case "number" -> new BigDecimal(value).scale() == 2;
                    case "integer" -> value.matches("[0-9]+");
                    case "year" -> value.equals("2023");
                    case "boolean" -> value.equals("yes") || value.equals("no");
                    default -> true;
                };
    }

    private static List<String> names(JsonNode resource) {
        return resource.get("schema")
                .get("fields")
                .valueStream()
                .map(field -> text(field, "name"))
                .toList();
    }

    private static CsvReader<NamedCsvRecord> open(JsonNode resource) throws IOException {
        return PublishedTable.open(
                publication(), Path.of(text(resource, "path")).getFileName().toString());
    }

    private static String text(JsonNode node, String key) {
        return node.get(key).asString();
    }
}
