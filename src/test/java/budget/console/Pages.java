package budget.console;

import budget.browser.Browser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;

/** What several journeys through the console do. */
final class Pages {

    /** {@code -Dscreens=folder} keeps pictures of the pages, to be looked at. */
    private static final String SCREENS = System.getProperty("screens", "");

    private Pages() {}

    /** Logs in and waits for the first page. */
    static void login(Browser browser, RunningConsole console, String name) {
        browser.go(console.address("/login"));
        browser.find("#username").sendKeys(name);
        browser.find("#password").sendKeys(RunningConsole.PASSWORD);
        browser.find(".login button").click();
        browser.find(".who form");
    }

    static void logout(Browser browser) {
        browser.find(".who button").click();
        browser.find(".login");
    }

    /** Keeps pictures of a page at the widths of a desk and of a telephone, if that is asked for. */
    static void picture(Browser browser, String name) {
        if (SCREENS.isEmpty()) {
            return;
        }
        for (int width : new int[] {1280, 400}) {
            browser.driver().manage().window().setSize(new Dimension(width, 1000));
            long height = ((Number) browser.run("return document.documentElement.scrollHeight")).longValue();
            browser.driver().manage().window().setSize(new Dimension(width, (int) Math.min(4000, height + 120)));
            try {
                Files.createDirectories(Path.of(SCREENS));
                Files.write(
                        Path.of(SCREENS, name + "-" + width + ".png"),
                        browser.driver().getScreenshotAs(OutputType.BYTES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        browser.driver().manage().window().setSize(new Dimension(1280, 900));
    }
}
