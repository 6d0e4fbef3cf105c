package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The register of units and the page of each. */
class UnitPagesTest {

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path place) throws IOException {
        console = RunningConsole.start(place);
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void unitsAreFoundByNameOrCode() throws Exception {
        Visitor viewer = Visitor.as("viewer", console);

        assertThat(viewer.page(console.page("/units?text=103001"))
                        .select("tbody tr td:first-child")
                        .eachText())
                .containsExactly("103001");
        assertThat(viewer.page(console.page("/units?text=财政局"))
                        .select("tbody tr td:first-child")
                        .eachText())
                .containsExactly("103001");
        assertThat(viewer.page(console.page("/units?sort=advisory"))
                        .select("tbody tr td:first-child")
                        .get(0)
                        .text())
                .isEqualTo("101001");
    }

    @Test
    void aUnitsFormHasTheFiguresOfItsWorkbookUnderTheFormsHeadings() throws Exception {
        Document page = Visitor.as("viewer", console).page(console.page("/units/103001?form=表3"));

        assertThat(page.select(".form thead").text()).contains("基本支出").contains("项目支出");
        assertThat(page.select(".form tr.sum td").eachText()).containsExactly("合计", "1936.16", "1398.56", "537.60");
    }

    @Test
    void findingsAreMarkedAtTheirCellsWithTheirSentence() throws Exception {
        Document page = Visitor.as("reviewer", console).page(console.page("/units/101001?form=表2"));

        assertThat(page.select("td.found")).isNotEmpty();
        assertThat(page.select("ol.notes li a").eachText()).anyMatch(text -> text.contains("2101103"));
    }

    @Test
    void aClerkOpensTheUnitOfTheAccountAndNoOther() throws Exception {
        Visitor clerk = Visitor.as("clerk", console);

        assertThat(clerk.get(console.page("/units/" + RunningConsole.UNIT)).statusCode())
                .isEqualTo(200);
        assertThat(clerk.get(console.page("/units/101001")).statusCode()).isEqualTo(403);
        assertThat(clerk.get(console.page("/units/101001/returned?file=x")).statusCode())
                .isEqualTo(403);
        assertThat(clerk.get(console.page("/units")).statusCode()).isEqualTo(403);
    }

    @Test
    void theReturnedWorkbookIsDownloadedAndNoOtherFileIs() throws Exception {
        Visitor viewer = Visitor.as("viewer", console);
        Document page = viewer.page(console.page("/units/101001"));
        String link = page.select("a.button").attr("href");

        HttpResponse<String> file = viewer.get(console.address(link));
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        for (String name : new String[] {"../manifest.json", "..%2Fmanifest.json", "%2Fetc%2Fpasswd", ""}) {
            assertThat(viewer.get(console.page("/units/101001/returned?file=" + name))
                            .statusCode())
                    .as(name)
                    .isEqualTo(404);
        }
        assertThat(viewer.get(console.page("/units/103001/returned?file=" + link.replaceAll(".*file=", "")))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aUnitThatIsNotThereIsNamed() throws Exception {
        HttpResponse<String> answer = Visitor.as("viewer", console).get(console.page("/units/%3Cb%3E9"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("<b>9");
    }
}
