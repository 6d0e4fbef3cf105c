package budget.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Markup that a unit types into its explanation is kept, and shown to reviewers as the text that it is. */
class ExplanationMarkupTest {

    private static final String UNIT = "101001";
    private static final String WORDS =
            "<script>alert(1)</script><img src=x onerror=alert(2)>${7*7}__${T(java.lang.Runtime)}__[[1+1]]";

    @Test
    void itIsTextOnEveryPageThatShowsIt(@TempDir Path place) throws Exception {
        try (RunningConsole console = RunningConsole.start(place)) {
            explain(console);
            console.run();
            Visitor reviewer = Visitor.as("reviewer", console);
            String finding = reviewer.page(console.page("/findings?state=explained&unit=" + UNIT))
                    .select("#found tbody td.k a")
                    .get(0)
                    .attr("href");

            for (Document page :
                    List.of(reviewer.page(console.page("/units/" + UNIT)), reviewer.page(console.address(finding)))) {
                assertThat(page.text()).contains(WORDS);
                assertThat(page.select("main script, main img, main [onerror]")).isEmpty();
            }
        }
    }

    /** Types it at every finding of the returned workbook, and sends that in. */
    private static void explain(RunningConsole console) throws IOException {
        Path output = console.place().resolve("output");
        Path returned = starting(
                output.resolve(Files.readString(output.resolve("current")).strip())
                        .resolve("returned"),
                UNIT);
        Path sent = console.place().resolve("input").resolve(UNIT + " explained.xlsx");
        try (InputStream in = Files.newInputStream(returned);
                Workbook workbook = WorkbookFactory.create(in);
                OutputStream out = Files.newOutputStream(sent)) {
            Sheet results = workbook.getSheetAt(0);
            for (Cell heading : results.getRow(4)) {
                if (heading.getStringCellValue().equals("单位说明")) {
                    for (int at = 5; at <= results.getLastRowNum(); at++) {
                        Row row = results.getRow(at);
                        row.createCell(heading.getColumnIndex()).setCellValue(WORDS);
                    }
                }
            }
            workbook.write(out);
        }
        try (Stream<Path> files = Files.list(console.place().resolve("input"))) {
            for (Path file : files.toList()) {
                if (String.valueOf(file.getFileName()).startsWith("昌吉")) {
                    Files.delete(file);
                }
            }
        }
    }

    private static Path starting(Path folder, String start) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith(start))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
