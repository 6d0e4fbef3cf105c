package budget.operator;

import static budget.operator.PageJson.published;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
    private static PageJson page = new PageJson(JsonMapper.shared().nullNode());

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        publication = Published.ofSample(folder);
        page = PageJson.in(publication.resolve("report.html"));
    }

    private static Path csv(String file) {
        return publication.resolve("data").resolve(file);
    }

    @Test
    void theLinesOfUnitsAreThoseOfTheAnalystsFiles() throws IOException {
        List<String> amounts = page.data()
                .get("lines")
                .valueStream()
                .map(line -> page.unit(line) + " | " + PageJson.text(line.get(1)))
                .toList();
        String[] columns = Files.readAllLines(csv("by-unit.csv")).get(0).split(",");
        List<String> wanted = new ArrayList<>(List.of(columns));
        wanted.removeAll(List.of("fiscal_year", "unit_name", "parent_code"));
        assertThat(amounts).isEqualTo(published(csv("by-unit.csv"), wanted.toArray(String[]::new)));
        assertThat(page.ofUnits(2))
                .isEqualTo(
                        published(csv("by-function.csv"), "unit_code", "function_code", "total", "basic", "project"));
        List<String> sources = page.list("economic");
        assertThat(page.ofUnits(3).stream().map(line -> line.replaceFirst(" [|] (未按经济分类列示|差额)$", "")))
                .containsExactlyElementsOf(
                        published(csv("by-economic.csv"), "unit_code", "economic_code", "source", "amount").stream()
                                .map(line -> line.replaceFirst(" [|]  [|] (-?[0-9]+)$", " | -1 | $1"))
                                .map(line -> line.replace(" | 表6 | ", " | 0 | ").replace(" | 表7 | ", " | 1 | "))
                                .toList());
        assertThat(sources.get(0)).startsWith("表6 | 表6 | 合计");
        assertThat(sources.get(1)).startsWith("表7 | 表7 | ");
    }

    @Test
    void theProjectsAreThoseOfTheDataset() throws IOException {
        assertThat(page.ofUnits(4))
                .hasSize(47)
                .isEqualTo(published(
                                csv("projects.csv"),
                                "unit_code",
                                "function_code",
                                "project",
                                "amount",
                                "target_amount",
                                "secret",
                                "sheet",
                                "cell")
                        .stream()
                        .map(line -> line.replaceFirst(" [|] ([A-Z]+[0-9]+)$", "!$1"))
                        .toList());
    }

    @Test
    void everyFactIsThereWithItsCell() throws IOException {
        assertThat(page.facts())
                .hasSize(4010)
                .containsExactlyInAnyOrderElementsOf(
                        published(csv("facts.csv"), "unit_code", "table", "row", "measure", "amount"));
        assertThat(page.places())
                .containsExactlyInAnyOrderElementsOf(published(csv("facts.csv"), "sheet", "cell").stream()
                        .map(place -> place.replace(" | ", ""))
                        .toList());
    }

    @Test
    void theTotalsAreTheConsolidatedLinesButProjects() throws IOException {
        assertThat(page.totals())
                .hasSizeGreaterThan(1000)
                .isEqualTo(published(csv("consolidated.csv"), "table", "row", "measure", "amount").stream()
                        .filter(line -> !line.matches("(绩效|表7 \\| [0-9]+/).*"))
                        .toList());
    }

    @Test
    void theFindingsAreThoseOfTheDatasetAndTheCountsOfRulesThoseOfTheRun() throws IOException {
        List<JsonNode> texts = page.unpacked("texts");
        List<String> findings = new ArrayList<>();
        for (int file = 0; file < texts.size(); file++) {
            for (JsonNode sentence : texts.get(file)) {
                JsonNode finding = page.data().get("findings").get(findings.size());
                assertThat(finding.get(0).asInt()).isEqualTo(file);
                String rule = page.data()
                        .get("rules")
                        .get(finding.get(1).asInt())
                        .get(0)
                        .asString();
                findings.add(String.join(
                        " | ",
                        sentence.get(0).asString(),
                        rule,
                        finding.get(2).asString(),
                        finding.get(3).asString()));
            }
        }
        assertThat(findings).isEqualTo(published(csv("findings.csv"), "id", "rule", "severity", "status"));
        JsonNode run = JsonMapper.shared().readTree(Files.readString(publication.resolve("run.json")));
        assertThat(page.list("rules").stream()
                        .map(rule -> rule.replaceFirst("^([^|]+) [|] [a-z]+ [|] .*? [|] ", "$1 | ")))
                .containsAll(run.get("checks")
                        .get("rules")
                        .valueStream()
                        .map(PageJson::text)
                        .toList());
    }

    @Test
    void theTablesWithoutAScriptAreThese() throws IOException {
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
}
