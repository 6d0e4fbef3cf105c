package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import budget.browser.Browser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clerk: checks a workbook, reads what is wrong, takes the marked copy, corrects it, hands it in, and it counts. */
class ClerkJourneyTest {

    @Test
    void aClerkChecksReadsCorrectsAndHandsIn(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place, "submissions: upload");
                Browser browser = Browser.open()) {
            Path right = original(console);
            Path wrong = place.resolve("我的预算.xlsx");
            spoil(right, wrong);

            Pages.login(browser, console, "clerk");
            browser.go(console.page("/check"));
            Pages.picture(browser, "check");
            browser.find("#file").sendKeys(wrong.toString());
            browser.find("main form button").click();

            assertThat(browser.find(".finding").getText()).contains("收入总计");
            assertThat(browser.texts("td.found")).isNotEmpty();
            assertThat(browser.find("main").getText())
                    .doesNotContain(console.place().toString())
                    .doesNotContain("/tmp");
            Pages.picture(browser, "checked-wrong");
            Visitor clerk = Visitor.sharing(browser, console);
            HttpResponse<byte[]> marked = clerk.download(
                    String.valueOf(browser.find("a[href*=returned]").getDomProperty("href")));
            assertThat(comments(marked.body()))
                    .anySatisfy(text -> assertThat(text).contains("收入总计"));

            browser.go(console.page("/check"));
            browser.find("#file").sendKeys(right.toString());
            browser.find("main form button").click();
            assertThat(browser.texts(".finding .blocking")).isEmpty();
            Pages.picture(browser, "checked-right");
            browser.find("main form[action*=hand-in] button").click();
            assertThat(browser.find(".message.good").getText()).contains("103001");
            assertThat(names(console)).contains("103001-澜川州财政局.xlsx");
            assertThat(Files.readString(console.place().resolve("state/console/audit.log")))
                    .contains("\"act\":\"hand-in\"")
                    .contains("\"who\":\"clerk\"");
            console.run();
            assertThat(console.counted()).contains("103001");
        }
    }

    private static Path original(RunningConsole console) throws IOException {
        try (Stream<Path> files = Files.list(console.place().resolve("input"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("103001"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<String> names(RunningConsole console) throws IOException {
        try (Stream<Path> files = Files.list(console.place().resolve("input"))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    /** Adds one to what the row of the total of income states. */
    private static void spoil(Path right, Path wrong) throws IOException {
        try (InputStream in = Files.newInputStream(right);
                Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(wrong)) {
            for (Row row : workbook.getSheet("收支总体")) {
                for (Cell cell : row) {
                    boolean isTotal = cell.getCellType() == CellType.STRING
                            && cell.getStringCellValue()
                                    .replaceAll("[\\s\u3000]", "")
                                    .matches("收入?总计");
                    if (isTotal) {
                        Cell amount = row.getCell(cell.getColumnIndex() + 1);
                        amount.setCellValue(amount.getNumericCellValue() + 1);
                    }
                }
            }
            workbook.write(out);
        }
    }

    private static List<String> comments(byte[] workbook) throws IOException {
        try (Workbook marked = WorkbookFactory.create(new ByteArrayInputStream(workbook))) {
            return marked.getSheet("收支总体").getCellComments().values().stream()
                    .map(comment -> comment.getString().getString())
                    .toList();
        }
    }
}
