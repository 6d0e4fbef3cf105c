package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Dimension;

/** The first pages of a job whose last night lost a unit. */
class OverviewPagesTest {

    private static RunningConsole console;
    private static Visitor viewer;

    @BeforeAll
    static void aUnitIsGoneInTheSecondPublication(@TempDir Path place) throws Exception {
        console = RunningConsole.start(place);
        Files.delete(fileOf("103001"));
        console.run();
        viewer = Visitor.as("viewer", console);
    }

    private static Path fileOf(String unit) throws IOException {
        try (Stream<Path> files = Files.list(console.place().resolve("input"))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(unit))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void theFirstSentenceIsThatOfStatus() throws Exception {
        assertThat(viewer.page(console.page("")).select(".answer").text())
                .isEqualTo("不完整：2023-02-01-2 计入 12/13 个单位 — 撤回 1（103001 澜川州财政局）");
    }

    @Test
    void figuresOfThePublicationHaveTheirDifferenceFromTheOneBefore() throws Exception {
        assertThat(viewer.page(console.page("")).select(".tiles > div").eachText())
                .startsWith("计入单位 12 / 13 -1")
                .anySatisfy(figure -> assertThat(figure).matches("支出总计（万元） [0-9,.]+ -1,936.16"))
                .anySatisfy(figure -> assertThat(figure).matches("未处理问题 [0-9]+ .+"));
    }

    @Test
    void whatChangedNamesTheUnitAndLinksEveryDifference() throws Exception {
        Document page = viewer.page(console.page(""));

        assertThat(page.select("h2").eachText()).contains("与上一次发布 2023-02-01-1 相比");
        assertThat(page.select("li").eachText()).contains("不再计入 1 个单位：103001 澜川州财政局");
        assertThat(viewer.get(console.page("/files/difference.html")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void whoIsMissingStandsThereSinceWhen() throws Exception {
        assertThat(viewer.page(console.page("")).select("tbody tr").eachText())
                .containsExactly("103001 澜川州财政局 撤回 2023-02-01-2");
    }

    @Test
    void ageAndTheNextRunAreShown() throws Exception {
        String set = console.page("/schedule");
        assertThat(viewer.page(console.page("")).text()).contains("分钟前").contains("没有定时运行");
        Visitor operator = Visitor.as("operator", console);

        operator.post(set, Map.of("cron", "30 1 * * *", "on", "true", "reason", "每夜"));
        assertThat(viewer.page(console.page("")).text()).containsPattern("下次定时运行 20[0-9-]{8} 01:30:00");

        operator.post(set, Map.of("cron", "30 1 * * *", "reason", "停用"));
        assertThat(viewer.page(console.page("")).text()).contains("没有定时运行");
    }

    @Test
    void everyLinkedFileIsThere() throws Exception {
        List<String> links = viewer.page(console.page("")).select("a[href*=/files/]").stream()
                .map(link -> console.address(link.attr("href")))
                .toList();

        assertThat(links).hasSizeGreaterThan(10);
        for (String link : links) {
            assertThat(viewer.get(link).statusCode()).as(link).isEqualTo(200);
        }
    }

    @Test
    void theListOfJobsShowsTheSameOfEachJob() throws Exception {
        Elements states = viewer.page(console.address("/")).select(".state");

        assertThat(states).isNotEmpty();
        assertThat(states.get(0).text())
                .isEqualTo(viewer.page(console.page("")).select(".state").text());
    }

    @Test
    void itIsReadableAtTheWidthOfATelephone() {
        try (Browser browser = Browser.open()) {
            Pages.login(browser, console, "operator");
            for (String language : List.of("zh", "en")) {
                browser.go(console.address("/?lang=" + language));
                Pages.picture(browser, "jobs-" + language);
                browser.go(console.page(""));
                Pages.picture(browser, "overview-" + language);
                browser.driver().manage().window().setSize(new Dimension(400, 900));
                assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .isEqualTo(true);
            }
        }
    }
}
