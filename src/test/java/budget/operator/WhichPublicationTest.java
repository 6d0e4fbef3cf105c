package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.LibreOffice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files for people say which publication they are of: its name, day, bureau and job, and how many units count. */
class WhichPublicationTest {

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void publish() throws IOException {
        job = OneTableJob.in(folder, "103001,澜川州财政局,", "109001,澜川州审计局,")
                .send("103001.xlsx", "201 | 一般公共服务支出 | 1.00 | 1.00 |", " | 合计 | 1.00 | 1.00 |");
        job.job().replace("job.yaml", "publisher:", "publisher: 澜川州财政局预算处");
        assertThat(job.run().code()).isZero();
    }

    @Test
    void thePageOfChangesSaysItAndHasLinksToTheFilesBesideIt() throws IOException {
        Document page = Jsoup.parse(job.current().resolve("difference.html").toFile());

        assertThat(page.title()).endsWith("发布 2023-02-01-1 · 业务日期 2023-02-01");
        assertThat(page.select("p.about").eachText())
                .containsExactly(
                        "发布 2023-02-01-1 · 业务日期 2023-02-01", "澜川州财政局预算处", "汇总任务 department-budget-2023 · 计入 1/2");
        List<String> links = page.select("nav a").eachAttr("href");
        assertThat(links).contains("report.html", "consolidated.xlsx", "data/", "manifest.json");
        for (String link : links) {
            assertThat(job.current().resolve(link)).exists();
        }
    }

    @Test
    void theFirstSheetOfTheWorkbookSaysItWhereverItIsOpened() throws IOException {
        LibreOffice.isNeeded();
        Path workbook = job.current().resolve("consolidated.xlsx");
        Path moved = Files.copy(workbook, folder.resolve("consolidated.xlsx"));

        assertThat(text(workbook, "there"))
                .contains("澜川州财政局预算处", "汇总任务 department-budget-2023", "发布 2023-02-01-1 · 业务日期 2023-02-01");
        assertThat(text(moved, "elsewhere")).contains("不是在发布的文件夹里打开的，看不出是哪一次发布");
    }

    private String text(Path workbook, String name) throws IOException {
        Path page = Files.createDirectories(folder.resolve(name));
        LibreOffice.convert("html", List.of(workbook), page);
        return Jsoup.parse(page.resolve("consolidated.html").toFile()).text();
    }
}
