package budget.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.springframework.util.FileSystemUtils;

/** Chromium without a window, where the machine has it: what people see and do, tried in the program that they use. */
public final class Browser implements AutoCloseable {

    /** Set where its absence is a failure: what runs the tests has installed it. */
    private static final String REQUIRED = "BUDGET_TESTS_NEED_BROWSER";

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Warnings about versions of a protocol that is not used here. */
    private static final Logger LOG = Logger.getLogger("org.openqa.selenium");

    private final ChromeDriver driver;
    private final Path profile;

    private Browser(ChromeDriver driver, Path profile) {
        this.driver = driver;
        this.profile = profile;
    }

    /** A browser with a profile of its own; skips the test on a machine without one. */
    public static Browser open(String... more) {
        assumeTrue(
                System.getenv(REQUIRED) != null || (Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER)),
                "Chromium and its driver are not installed");
        LOG.setLevel(Level.SEVERE);
        try {
            Path profile = Files.createTempDirectory("browser");
            ChromeDriverService service = new ChromeDriverService.Builder()
                    .usingDriverExecutable(DRIVER.toFile())
                    .usingAnyFreePort()
                    .build();
            return new Browser(new ChromeDriver(service, options(profile, more)), profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing of it calls home, and it runs as any user in a container. */
    private static ChromeOptions options(Path profile, String... more) {
        List<String> flags = new ArrayList<>(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1280,900",
                "--user-data-dir=" + profile));
        flags.addAll(List.of(more));
        return new ChromeOptions().setBinary(CHROMIUM.toFile()).addArguments(flags);
    }

    /** For what this class has no word for. */
    public ChromeDriver driver() {
        return driver;
    }

    /** Opens an address and waits until it is loaded. */
    public void go(String address) {
        driver.get(address);
    }

    /** Opens a file and waits until it is loaded. */
    public void go(Path file) {
        go(file.toUri().toString());
    }

    /** The first element that a CSS selector matches, waited for. */
    public WebElement find(String selector) {
        try {
            return until(() -> driver.findElements(By.cssSelector(selector)).stream()
                    .findFirst()
                    .orElse(null));
        } catch (TimeoutException e) {
            String page = driver.findElement(By.tagName("body")).getText();
            throw new AssertionError("no " + selector + " on " + driver.getCurrentUrl() + ":\n" + page, e);
        }
    }

    /** The texts of all elements that a CSS selector matches now. */
    public List<String> texts(String selector) {
        return driver.findElements(By.cssSelector(selector)).stream()
                .map(WebElement::getText)
                .toList();
    }

    /** Waits until something is there or true; what the page replaces while it is looked at is not there yet. */
    public <T> T until(Supplier<T> wanted) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class)
                .until(ignored -> wanted.get());
    }

    /** Runs a script in the page. */
    public Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    @Override
    public void close() {
        driver.quit();
        try {
            FileSystemUtils.deleteRecursively(profile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
