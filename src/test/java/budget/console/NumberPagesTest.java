package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consolidated forms, what a number is made of and what a cell is part of; projects; files to take along. */
class NumberPagesTest {

    private static RunningConsole console;
    private static Visitor viewer;

    @BeforeAll
    static void start(@TempDir Path place) throws Exception {
        console = RunningConsole.start(place);
        viewer = Visitor.as("viewer", console);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void everyConsolidatedNumberStandsOnceInItsForm() throws Exception {
        Document first = viewer.page(console.page("/numbers"));
        int cells = 0;
        for (Element tab : first.select(".tabs a")) {
            cells += viewer.page(console.address(tab.attr("href")))
                    .select(".form td.n a")
                    .size();
        }

        assertThat(cells).isEqualTo(lines("consolidated.csv").size());
    }

    @Test
    void aFigureOpensItsUnitsAndTheseItsCells() throws Exception {
        Document form = viewer.page(console.page("/numbers?form=表3"));
        assertThat(form.select(".form thead").text()).contains("基本支出").contains("项目支出");

        Document figure =
                viewer.page(console.address(form.select(".form tr.sum td.n a").attr("href")));
        assertThat(figure.select(".answer").text()).startsWith("表3 合计").contains("13 个单位");
        assertThat(figure.select(".answer.open")).isEmpty();
        assertThat(figure.select("tbody > tr")).hasSize(13);

        Element share = figure.select("tbody > tr").stream()
                .filter(row -> row.text().startsWith("103001"))
                .findFirst()
                .orElseThrow();
        Document cell =
                viewer.page(console.address(share.select("a[href*=/cell]").attr("href")));
        assertThat(cell.select(".answer").text()).contains("1,936.16");
        assertThat(cell.select("tbody tr").get(0).text()).startsWith("表3 合计").endsWith("13");
        assertThat(viewer.get(console.address(cell.select("a.original").attr("href")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsSaidInASentence() throws Exception {
        for (String page : List.of(
                "/numbers/figure?table=表3&row=不&measure=合计",
                "/numbers/cell?unit=103001&sheet=x&cell=A1",
                "/numbers/cell?unit=%3Cb%3E&sheet=x&cell=A1",
                "/numbers/years",
                "/units/103001/original?file=x")) {
            HttpResponse<String> answer = viewer.get(console.page(page));
            assertThat(answer.statusCode()).as(page).isEqualTo(404);
            assertThat(answer.body()).doesNotContain("<b>").contains("message bad");
        }
    }

    @Test
    void projectsAreFoundByNameUnitAndAmount() throws Exception {
        assertThat(viewer.page(console.page("/projects?text=" + encoded("云平台")))
                        .select("tbody tr")
                        .eachText())
                .isNotEmpty()
                .allMatch(row -> row.contains("云平台"));
        assertThat(viewer.page(console.page("/projects?unit=101001&from=150&to=" + encoded("1,000")))
                        .select("tbody tr td.n")
                        .eachText())
                .containsExactly("570.00 万元", "150.00 万元", "900.00 万元", "170.00 万元");
        assertThat(viewer.page(console.page("/projects?from=viel"))
                        .select(".message.bad")
                        .text())
                .contains("viel");
    }

    @Test
    void onlyFilesOfThePublicationAreGivenAndAlwaysToBeSaved() throws Exception {
        for (String name : List.of("report.html", "consolidated.xlsx", "data/facts.csv", "manifest.json")) {
            HttpResponse<String> answer = viewer.get(console.page("/files/" + name));
            assertThat(answer.statusCode()).as(name).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/octet-stream");
        }
        Files.writeString(publication().resolve("data/added.csv"), "by hand");
        for (String name : List.of(
                "data/added.csv",
                "data",
                "data/",
                "",
                "../current",
                "data/..%2f..%2fcurrent",
                "..%5Ccurrent",
                "%2e%2e/current",
                "data//facts.csv",
                "/etc/passwd")) {
            assertThat(viewer.get(console.page("/files/" + name)).statusCode())
                    .as(name)
                    .isBetween(400, 404);
        }
        assertThat(Visitor.as("clerk", console)
                        .get(console.page("/files/data/facts.csv"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aClerkTakesTheOriginalOfItsOwnUnitAlone() throws Exception {
        Visitor clerk = Visitor.as("clerk", console);
        for (NamedCsvRecord unit : lines("units.csv")) {
            String code = unit.getField("unit_code");
            String address = "/units/" + code + "/original?file=" + encoded(unit.getField("file"));
            assertThat(clerk.get(console.page(address)).statusCode())
                    .as(address)
                    .isEqualTo(Objects.equals(code, RunningConsole.UNIT) ? 200 : 403);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static Path publication() throws IOException {
        Path output = console.place().resolve("output");
        return output.resolve(Files.readString(output.resolve("current")).strip());
    }

    private static List<NamedCsvRecord> lines(String file) throws IOException {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .ofNamedCsvRecord(publication().resolve("data").resolve(file))) {
            return lines.stream().toList();
        }
    }
}
