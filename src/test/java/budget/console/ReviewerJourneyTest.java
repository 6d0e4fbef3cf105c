package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** The reviewer who waives a finding with a colleague, in a browser. */
class ReviewerJourneyTest {

    /** A finding of the sample that stands open: the name of a rule, and its unit. */
    private static final String OPEN = "/findings?state=open&severity=advisory";

    @Test
    void aFindingIsWaivedByTwoPeopleAndCountsAsWaivedFromTheNextRunOn(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place)) {
            Files.writeString(
                    console.job().resolve("reviewers.csv"), "reviewer,经办\ncolleague,批准\n", StandardOpenOption.APPEND);
            String finding = ask(console);
            approve(console);
            console.run();

            assertThat(Visitor.as("reviewer", console)
                            .page(finding)
                            .select(".finding")
                            .text())
                    .contains("已豁免")
                    .contains("reviewer");
        }
    }

    /** Finds a finding by typing a word, and asks for its waiver; returns the address of its page. */
    private static String ask(RunningConsole console) throws IOException {
        try (Browser browser = login(console, "reviewer")) {
            browser.go(console.page("/findings"));
            int all = browser.texts("#found tbody tr").size();
            browser.find("#text").sendKeys("101001");
            browser.until(() -> browser.driver().getCurrentUrl().contains("text=101001"));
            assertThat(browser.texts("#found tbody tr").size()).isBetween(1, all - 1);
            browser.go(console.page(OPEN));
            browser.find("#found tbody td.k a").click();
            browser.find("#reason").sendKeys("已核对原始凭证");
            Pages.picture(browser, "finding");
            String finding = browser.driver().getCurrentUrl();
            browser.find("form.waive button").click();
            assertThat(browser.find("[role=status]").getText()).contains("另一位审核人");
            assertThat(browser.driver().findElements(By.cssSelector("form[action$='/approve']")))
                    .as("who has asked cannot approve")
                    .isEmpty();
            return finding;
        }
    }

    private static void approve(RunningConsole console) {
        try (Browser browser = login(console, RunningConsole.COLLEAGUE)) {
            browser.go(console.page("/waivers"));
            Pages.picture(browser, "waivers");
            browser.find("form[action$='/approve'] button").click();
            WebElement said = browser.find("[role=status]");
            assertThat(said.getText()).contains("已批准");
        }
    }

    private static Browser login(RunningConsole console, String name) {
        Browser browser = Browser.open();
        Pages.login(browser, console, name);
        return browser;
    }
}
