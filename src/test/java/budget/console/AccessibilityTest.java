package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Axe;
import budget.browser.Browser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/**
 * Every page can be used without a mouse and with a screen reader, at the width of a desk; none scrolls sideways, on a telephone
 * either. {@code -Daxe.widths=2} holds the pages against all rules at the width of a telephone as well.
 */
class AccessibilityTest {

    private static final int[] WIDTHS = {1280, 400};

    /** At how many of the widths all rules are looked at. */
    private static final int WHOLE = Integer.getInteger("axe.widths", 1);

    private static final Axe AXE = new Axe();

    private static RunningConsole console;

    @BeforeAll
    static void start(@TempDir Path place) throws Exception {
        console = RunningConsole.start(place, "submissions: upload");
        Path input = place.resolve("input");
        try (Stream<Path> files = Files.list(input)) {
            Files.delete(files.filter(file -> String.valueOf(file.getFileName()).startsWith("104001"))
                    .findFirst()
                    .orElseThrow());
        }
        console.run();
    }

    @AfterAll
    static void end() {
        console.close();
    }

    @Test
    void thePagesWithoutAnAccount() {
        try (Browser browser = Browser.open()) {
            assertThat(violations(
                            browser, "nobody", List.of(console.address("/login"), console.address("/login?failed"))))
                    .isEmpty();
        }
    }

    @Test
    void thePagesOfAViewer() {
        try (Browser browser = Browser.open()) {
            Pages.login(browser, console, "viewer");
            List<String> pages = new ArrayList<>(all("", "/units", "/units/101001?form=表2", "/numbers", "/projects"));
            pages.add(console.address("/"));
            pages.add(console.page("/nowhere"));
            pages.add(linked(browser, "/numbers?form=表3", ".form tr.sum td.n a"));
            pages.add(console.page("/numbers/cell?unit=103001&sheet=支出总体&cell=E27"));
            assertThat(violations(browser, "viewer", pages)).isEmpty();
        }
    }

    @Test
    void thePagesOfAnOperator() {
        try (Browser browser = Browser.open()) {
            Pages.login(browser, console, "operator");
            List<String> pages = new ArrayList<>(all("", "/runs", "/plan", "/schedule"));
            pages.add(console.address("/audit"));
            pages.add(linked(browser, "/runs", "main tbody a"));
            assertThat(violations(browser, "operator", pages)).isEmpty();
        }
    }

    @Test
    void thePagesOfAReviewer() {
        try (Browser browser = Browser.open()) {
            Pages.login(browser, console, "reviewer");
            List<String> pages = new ArrayList<>(all("/findings", "/rules"));
            pages.add(linked(browser, "/findings?state=open&severity=advisory", "#found tbody td.k a"));
            assertThat(violations(browser, "reviewer", pages)).isEmpty();
            browser.go(pages.get(2));
            browser.find("#reason").sendKeys("已核对原始凭证");
            browser.find("form.waive button").click();
            browser.find("[role=status]");
            assertThat(violations(browser, "reviewer", all("/waivers"))).isEmpty();
            browser.go(console.page("/rules"));
            browser.find("#file").sendKeys(console.job().resolve("rules.yaml").toString());
            browser.find("main form button").click();
            browser.find(".preview");
            assertThat(here(browser, "reviewer", "/rules/preview")).isEmpty();
        }
    }

    @Test
    void thePagesOfAClerk() throws Exception {
        try (Browser browser = Browser.open()) {
            Pages.login(browser, console, "clerk");
            assertThat(violations(browser, "clerk", all("", "/check", "/units/103001")))
                    .isEmpty();
            check(browser, "102003");
            assertThat(here(browser, "clerk", "/check/another")).isEmpty();
            check(browser, "103001");
            browser.find("main form[action*=hand-in] button").click();
            browser.find(".handed");
            assertThat(here(browser, "clerk", "/check/hand-in")).isEmpty();
        }
    }

    private static void check(Browser browser, String unit) throws IOException {
        browser.go(console.page("/check"));
        try (Stream<Path> files = Files.list(console.place().resolve("input"))) {
            Path workbook = files.filter(
                            file -> String.valueOf(file.getFileName()).startsWith(unit))
                    .findFirst()
                    .orElseThrow();
            browser.find("#file").sendKeys(workbook.toString());
        }
        browser.find("main form button").click();
        browser.find(".checked");
    }

    @Test
    void theKeyboardReachesEveryLinkInTheOrderOfThePage() {
        try (Browser browser = Browser.open()) {
            Pages.login(browser, console, "operator");
            browser.go(console.page(""));
            long links = ((Number) browser.run(
                            "return [...document.querySelectorAll('a[href],button,input,select,[tabindex=\"0\"],summary')]"
                                    + ".filter(one => one.checkVisibility() && one.tabIndex >= 0).length"))
                    .longValue();
            List<Integer> order = new ArrayList<>();
            for (int at = 0; at < links; at++) {
                browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
                order.add(((Number) browser.run(
                                "return [...document.querySelectorAll('*')].indexOf(document.activeElement)"))
                        .intValue());
            }
            assertThat(order).isSorted().doesNotHaveDuplicates();
            browser.go(console.page(""));
            browser.driver().switchTo().activeElement().sendKeys(Keys.TAB);
            assertThat(browser.driver().switchTo().activeElement().getText()).isEqualTo("跳到正文");
        }
    }

    private static List<String> all(String... pages) {
        return Stream.of(pages).map(console::page).toList();
    }

    /** Where the first of the links that a selector matches leads to. */
    private static String linked(Browser browser, String page, String selector) {
        browser.go(console.page(page));
        WebElement link = browser.find(selector);
        return String.valueOf(link.getDomProperty("href"));
    }

    /** What is wrong, by page and width; the pages are kept as pictures where that is asked for. */
    private static Map<String, List<String>> violations(Browser browser, String role, List<String> pages) {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        for (String page : pages) {
            browser.go(page);
            violations.putAll(here(browser, role, page));
        }
        return violations;
    }

    /** What is wrong on the page that is open, by width. */
    private static Map<String, List<String>> here(Browser browser, String role, String page) {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        for (int at = 0; at < WIDTHS.length; at++) {
            int width = WIDTHS[at];
            browser.driver().manage().window().setSize(new Dimension(width, 900));
            List<String> found = new ArrayList<>(at < WHOLE ? AXE.violations(browser) : List.of());
            boolean isWide = Boolean.TRUE.equals(
                    browser.run("return document.documentElement.scrollWidth > document.documentElement.clientWidth"));
            if (isWide) {
                found.add("the page scrolls sideways");
            }
            if (!"zh".equals(browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"))) {
                found.add("another language");
            }
            if (!found.isEmpty()) {
                violations.put(page.replaceAll("^.*2023", "") + " " + width, found);
            }
        }
        Pages.picture(
                browser,
                role + "-" + page.replaceAll("^.*?[0-9]/|^.*2023/?|[?].*", "").replace('/', '_'));
        return violations;
    }
}
