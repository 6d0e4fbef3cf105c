package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.model.Amount;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.zip.InflaterInputStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the script of report.html shows is what the datasets publish, line by line. */
class ReportDataTest {

    @TempDir
    private static Path folder;

    private static Path publication = Path.of("");
    private static JsonNode data = JsonMapper.shared().nullNode();

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        publication = Published.ofSample(folder);
        data = JsonMapper.shared()
                .readTree(Objects.requireNonNull(
                                Jsoup.parse(publication.resolve("report.html")).selectFirst("#data"))
                        .data());
    }

    @Test
    void theLinesOfUnitsAreThoseOfTheAnalystsFiles() throws IOException {
        assertThat(lines(line -> List.of(join(unit(line), amounts(line.get(1))))))
                .isEqualTo(published(
                        "by-unit.csv",
                        line -> join(
                                line.getField("unit_code"),
                                line.getFields().stream()
                                        .skip(4)
                                        .map(ReportDataTest::fen)
                                        .toList())));
        assertThat(lines(line -> each(
                        line.get(2), row -> join(unit(line), text(row, 0), text(row, 1), text(row, 2), text(row, 3)))))
                .isEqualTo(published(
                        "by-function.csv",
                        line -> join(
                                line.getField("unit_code"),
                                line.getField("function_code"),
                                fen(line.getField("total")),
                                fen(line.getField("basic")),
                                fen(line.getField("project")))));
        assertThat(lines(line -> each(line.get(3), row -> join(unit(line), text(row, 0), source(row), text(row, 2)))))
                .isEqualTo(published(
                        "by-economic.csv",
                        line -> join(
                                line.getField("unit_code"),
                                line.getField("economic_code"),
                                line.getField("source"),
                                fen(line.getField("amount")))));
    }

    @Test
    void theProjectsAreThoseOfTheDataset() throws IOException {
        assertThat(lines(line -> each(
                        line.get(4),
                        row -> join(
                                unit(line),
                                IntStream.range(0, 6)
                                        .mapToObj(at -> text(row, at))
                                        .toList()))))
                .isEqualTo(published(
                        "projects.csv",
                        line -> join(
                                line.getField("unit_code"),
                                line.getField("function_code"),
                                line.getField("project"),
                                fen(line.getField("amount")),
                                fen(line.getField("target_amount")),
                                line.getField("secret"),
                                line.getField("cell").isEmpty()
                                        ? ""
                                        : line.getField("sheet") + "!" + line.getField("cell"))));
    }

    @Test
    void everyFactIsThereWithItsCell() throws IOException {
        List<String> facts = new ArrayList<>();
        for (JsonNode unit : unpacked("facts")) {
            for (JsonNode sheet : unit.get(1)) {
                JsonNode form = data.get("forms").get(sheet.get(0).asInt());
                for (JsonNode row : sheet.get(2)) {
                    for (JsonNode cell : row.get(1)) {
                        facts.add(join(
                                unit(unit),
                                text(form, "key"),
                                text(row, 0),
                                text(form.get("measures"), cell.get(0).asInt()),
                                text(cell, 1),
                                text(sheet, 1),
                                text(cell, 2)));
                    }
                }
            }
        }
        assertThat(facts)
                .hasSizeGreaterThan(4000)
                .containsExactlyInAnyOrderElementsOf(published(
                        "facts.csv",
                        line -> join(
                                line.getField("unit_code"),
                                line.getField("table"),
                                line.getField("row"),
                                line.getField("measure"),
                                fen(line.getField("amount")),
                                line.getField("sheet"),
                                line.getField("cell"))));
    }

    @Test
    void theTotalsAreTheConsolidatedLinesButProjects() throws IOException {
        List<String> totals = new ArrayList<>();
        for (JsonNode form : data.get("forms")) {
            for (JsonNode row : data.get("totals").path(text(form, "key"))) {
                for (JsonNode cell : row.get("cells")) {
                    totals.add(join(
                            text(form, "key"),
                            text(row, "key"),
                            text(row, "name"),
                            text(form.get("measures"), cell.get(0).asInt()),
                            text(cell, 1),
                            text(cell, 2),
                            text(cell, 3)));
                }
            }
        }
        List<String> published = published(
                        "consolidated.csv",
                        line -> join(
                                line.getField("table"),
                                line.getField("row"),
                                line.getField("name"),
                                line.getField("measure"),
                                fen(line.getField("amount")),
                                line.getField("units"),
                                fen(line.getField("derived"))))
                .stream()
                .filter(line -> !line.startsWith("绩效") && !line.matches("表7 \\| [0-9]+/.*"))
                .toList();
        assertThat(totals).isEqualTo(published);
    }

    @Test
    void theFindingsAreThoseOfTheDatasetAndTheCountsOfRulesThoseOfTheRun() throws IOException {
        List<JsonNode> texts = unpacked("texts");
        List<String> findings = new ArrayList<>();
        int at = 0;
        for (int file = 0; file < texts.size(); file++) {
            for (JsonNode sentence : texts.get(file)) {
                JsonNode finding = data.get("findings").get(at++);
                assertThat(finding.get(0).asInt()).isEqualTo(file);
                JsonNode rule = data.get("rules").get(finding.get(1).asInt());
                findings.add(join(text(sentence, 0), text(rule, 0), text(finding, 2), text(finding, 3)));
            }
        }
        assertThat(findings)
                .isEqualTo(published(
                        "findings.csv",
                        line -> join(
                                line.getField("id"),
                                line.getField("rule"),
                                line.getField("severity"),
                                line.getField("status"))));
        JsonNode run = JsonMapper.shared().readTree(Files.readString(publication.resolve("run.json")));
        List<String> counted = each(
                run.get("checks").get("rules"),
                rule -> join(text(rule, "rule"), text(rule, "exact"), text(rule, "rounding"), text(rule, "broken")));
        assertThat(each(data.get("rules"), rule -> join(text(rule, 0), text(rule, 3), text(rule, 4), text(rule, 5))))
                .containsAll(counted);
    }

    /** The same input gives the same page: nothing in it is of one run. */
    @Test
    void theWholePageOfTheSampleIsThis() throws IOException {
        Golden.assertSame(
                "publication/report.txt",
                Jsoup.parse(publication.resolve("report.html"))
                        .select("h1, .about, .answer p, .tiles div, h2, main p, caption, main tr, footer p")
                        .stream()
                        .map(element -> element.is("tr")
                                ? String.join(" | ", element.children().eachText())
                                : element.text())
                        .filter(line -> !line.startsWith("程序版本"))
                        .reduce("", (one, other) -> one + other + "\n"));
    }

    private static List<JsonNode> unpacked(String list) throws IOException {
        List<JsonNode> elements = new ArrayList<>();
        for (JsonNode piece : data.get(list)) {
            byte[] packed = Base64.getDecoder().decode(piece.asString());
            try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
                JsonMapper.shared().readTree(in).forEach(elements::add);
            }
        }
        return elements;
    }

    private static List<String> lines(Function<JsonNode, List<String>> of) {
        return data.get("lines")
                .valueStream()
                .flatMap(line -> of.apply(line).stream())
                .toList();
    }

    private static List<String> each(JsonNode list, Function<JsonNode, String> of) {
        return list.valueStream().map(of).toList();
    }

    private static String unit(JsonNode line) {
        return text(data.get("units").get(line.get(0).asInt()), 0);
    }

    private static String source(JsonNode row) {
        int at = row.get(1).asInt();
        return at < 0 ? "" : text(data.get("economic").get(at), 1);
    }

    private static List<String> amounts(JsonNode list) {
        return each(list, amount -> amount.asString(""));
    }

    private static String text(JsonNode list, int at) {
        return list.path(at).asString("");
    }

    private static String text(JsonNode object, String name) {
        return object.get(name).asString("");
    }

    private static String join(String... parts) {
        return String.join(" | ", parts);
    }

    private static String join(String first, List<String> more) {
        return first + " | " + String.join(" | ", more);
    }

    private static String fen(String yuan) {
        return yuan.isEmpty() ? "" : Long.toString(Amount.ofYuan(yuan).fen());
    }

    private static List<String> published(String file, Function<NamedCsvRecord, String> of) throws IOException {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(publication.resolve("data").resolve(file))) {
            return reader.stream().map(of).toList();
        }
    }
}
