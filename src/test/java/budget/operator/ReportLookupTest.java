package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Browser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.logging.LogType;

/** The views of report.html, as somebody sees them who looks things up in a browser. */
class ReportLookupTest {

    @TempDir
    private static Path folder;

    private static Path page = Path.of("");

    @BeforeAll
    static void theSampleIsRun() throws IOException {
        page = Published.ofSample(folder).resolve("report.html");
    }

    @Test
    void aUnitIsFoundByItsNameAndByItsCode() {
        try (Browser browser = Browser.open()) {
            browser.go(page);
            browser.find("#find input").sendKeys("审计");
            assertThat(browser.texts("#found a")).containsExactly("104001 澜川州审计局");
            browser.find("#find input").clear();
            browser.find("#find input").sendKeys("102001", Keys.ENTER);

            assertThat(browser.find("#look h2").getText()).isEqualTo("102001 澜川州教育局本级");
            assertThat(browser.texts("#look .tiles dd")).startsWith("1,102.97\n万元", "1,102.97\n万元", "838.17\n万元");
            assertThat(browser.until(() -> browser.texts("#look summary"))).contains("表3 单位支出总体情况表 · 合计 1,102.97");
            assertThat(browser.find("main").isDisplayed()).isFalse();
        }
    }

    @Test
    void everyViewOpensWithoutAnError() {
        try (Browser browser = Browser.open()) {
            browser.go(page);
            List<String> links = browser.driver().findElements(By.cssSelector("#views a")).stream()
                    .map(link -> String.valueOf(link.getDomAttribute("href")))
                    .toList();
            assertThat(links).hasSize(10);
            for (String link : links) {
                browser.run("location.hash = arguments[0]", link);
                browser.find(link.equals("#") ? "main h2" : "#look h2");
            }
            assertThat(browser.driver().manage().logs().get(LogType.BROWSER).getAll())
                    .isEmpty();
        }
    }

    @Test
    void aFigureLeadsToTheCellsThatItIsTheSumOf() {
        try (Browser browser = Browser.open()) {
            browser.go(page);
            browser.run("location.hash = '#/cells/表3/20502/合计'");

            assertThat(browser.find("#look .sentence").getText()).isEqualTo("2,878.04 万元");
            browser.find("#look tbody tr");
            assertThat(browser.texts("#look tbody tr"))
                    .singleElement()
                    .asString()
                    .contains("澜川州第一中学", "2,878.04", "102002 澜川州第一中学 2023年部门预算.xlsx");
            assertThat(browser.texts("#look tfoot tr")).containsExactly("各单元格合计 2,878.04", "合计 2,878.04");
        }
    }

    @Test
    void projectsAreFilteredByAmountAndCodeAndAddedUp() {
        try (Browser browser = Browser.open()) {
            browser.go(page);
            browser.run("location.hash = '#/projects'");
            browser.find("#look .filters label:nth-child(2) input").sendKeys("500");
            assertThat(browser.texts("#look tbody th"))
                    .containsExactly("东干渠中型灌区续建配套改造", "电子政务外网、互联网高强度安全隔离和国密算法认证及辅助设备改造项目", "政务云平台机房存储扩容项目");
            assertThat(browser.find("#look tfoot td.n").getText()).isEqualTo("3,070.00");
            browser.find("#look .filters select").sendKeys("213 农林水支出");
            assertThat(browser.texts("#look tbody th")).containsExactly("东干渠中型灌区续建配套改造");
        }
    }

    @Test
    void aRuleSaysHowOftenItPassed() {
        try (Browser browser = Browser.open()) {
            browser.go(page);
            browser.run("location.hash = '#/rules/B02-03'");
            assertThat(browser.find("#look h2 + p + p").getText()).isEqualTo("通过 1,510／1,510");
        }
    }

    @Test
    void withoutAScriptTheTablesAreThere() {
        try (Browser browser = Browser.open("--blink-settings=scriptEnabled=false")) {
            browser.go(page);
            assertThat(browser.find("#totals table").isDisplayed()).isTrue();
            assertThat(browser.find("#find").isDisplayed()).isFalse();
            assertThat(browser.find("#views").isDisplayed()).isFalse();
        }
    }

    @Test
    void onAPhoneNothingButTablesIsWiderThanTheScreen() {
        try (Browser browser = Browser.open("--window-size=500,900")) {
            browser.go(page);
            for (String view : List.of("", "#/units", "#/unit/101001", "#/projects", "#/three-public", "#/findings")) {
                browser.run("location.hash = arguments[0]", view);
                browser.find(view.isEmpty() ? "main h2" : "#look h2");
                assertThat(browser.run("return document.documentElement.scrollWidth <= window.innerWidth"))
                        .as(view)
                        .isEqualTo(true);
            }
        }
    }

    @Test
    void whatIsPrintedHasNoControlsAndEveryRow() {
        try (Browser browser = Browser.open()) {
            browser.go(page);
            browser.run("location.hash = '#/findings'");
            browser.find("#look tbody tr");
            browser.driver().executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
            assertThat(browser.find("#look .filters").isDisplayed()).isFalse();
            assertThat(browser.find("#find").isDisplayed()).isFalse();
            assertThat(browser.texts("#look tbody tr")).hasSize(35);
        }
    }
}
