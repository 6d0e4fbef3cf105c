package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Browser;
import budget.journal.RunLine;
import budget.service.JobRuns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator whose night failed: sees why, and what to do; goes on with the run; watches it end. */
class FailedNightTest {

    @Test
    void theOperatorSeesWhyGoesOnWithTheRunAndWatchesItEnd(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place);
                Browser browser = Browser.open()) {
            Path lock = place.resolve("output/.lock");
            Files.delete(lock);
            Files.createDirectory(lock);
            Pages.login(browser, console, "operator");
            browser.go(console.page("/plan?date=2023-02-02"));
            browser.find("form.go [name=reason]").sendKeys("夜间汇总");
            browser.find("form.go button").click();

            browser.until(() -> browser.texts(".answer.open").stream().anyMatch(text -> text.startsWith("失败")));
            assertThat(browser.find(".message").getText()).contains("请检查磁盘");
            browser.until(() -> browser.texts(".run > pre.log").stream().anyMatch(text -> text.contains("exit=74")));
            browser.find("details.trace summary").click();
            assertThat(browser.find("details.trace pre").getText()).contains("java.nio");
            Files.delete(lock);

            browser.go(console.page("/runs"));
            browser.find(".message.bad a").click();
            browser.find("form.rerun [name=reason]").sendKeys("已经修好");
            browser.find("form.rerun button").click();
            browser.until(() -> browser.texts(".answer").stream().anyMatch(text -> text.startsWith("没有变化")));
            assertThat(browser.texts("table.steps tbody th")).hasSize(6);

            List<RunLine> runs =
                    JobRuns.of(console.served().name(), console.served().book()).all();
            assertThat(runs.get(0).outcome()).isEqualTo(RunLine.Outcome.UNCHANGED);
            assertThat(runs.get(1).outcome()).isEqualTo(RunLine.Outcome.FAILED);
            assertThat(browser.find("main").getText()).contains("operator 让它接着做：已经修好");
        }
    }
}
