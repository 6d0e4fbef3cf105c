package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The official who is asked about a number: from the consolidated form to the cell in the workbook that a unit sent. */
class OfficialJourneyTest {

    private static final String UNIT = "103001";

    @Test
    void aConsolidatedNumberLeadsToTheWorkbookThatAUnitSent(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place);
                Browser browser = Browser.open()) {
            Pages.login(browser, console, "viewer");
            browser.find("a[href='/jobs/department-budget-2023']").click();
            browser.find("a[href$='/numbers']").click();
            browser.find(".tabs a[href*='form=%E8%A1%A83']").click();
            browser.until(() -> browser.driver().getCurrentUrl().contains("form="));
            Pages.picture(browser, "numbers");
            browser.find(".form tr.sum td.n a").click();

            assertThat(browser.find(".figure .answer").getText())
                    .startsWith("表3 合计")
                    .contains("13 个单位");
            assertThat(browser.texts(".figure tbody > tr")).hasSize(13);
            Pages.picture(browser, "figure");
            browser.find("a[href*='/numbers/cell?unit=" + UNIT + "']").click();

            assertThat(browser.find(".cell .answer").getText()).contains("1,936.16 万元");
            Pages.picture(browser, "cell");
            String link = String.valueOf(browser.find("a.original").getDomProperty("href"));
            assertThat(Visitor.sharing(browser, console).download(link).body())
                    .isEqualTo(Files.readAllBytes(sent(console)));
        }
    }

    private static Path sent(RunningConsole console) throws IOException {
        try (Stream<Path> files = Files.list(console.place().resolve("input"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(UNIT))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
