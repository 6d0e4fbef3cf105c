package budget.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserTest {

    @TempDir
    Path folder;

    @Test
    void aPageIsShownAndItsScriptRuns() throws Exception {
        Path page = Files.writeString(
                folder.resolve("page.html"), "<p id=now>before</p><script>now.textContent = 'after'</script>");
        try (Browser browser = Browser.open()) {
            browser.go(page);

            assertThat(browser.find("#now").getText()).isEqualTo("after");
        }
    }
}
