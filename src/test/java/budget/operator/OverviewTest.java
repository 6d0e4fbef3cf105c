package budget.operator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the output folder, night after night. */
class OverviewTest {

    @TempDir
    private Path folder;

    private OneTableJob job;

    @BeforeEach
    void twoOfThreeUnitsReport() throws IOException {
        job = OneTableJob.in(folder, "103001,澜川州财政局,", "103002,澜川州统计局,", "103003,澜川州审计局,");
        job.send("103001.xlsx", "201 | 一般公共服务支出 | 3.00 | 1.00 | 2.00");
        job.send("103002.xlsx", "201 | 一般公共服务支出 | 5.00 | 2.00 | 3.00");
        job.night();
    }

    @Test
    void itShowsThePublicationTheRunsAndWhoIsMissingSinceWhen() throws IOException {
        job.send("103001更正.xlsx", "201 | 一般公共服务支出 | 4.00 | 1.00 | 3.00");
        job.night();
        job.night();
        Document page = page();

        assertThat(page.select(".sentence").text()).startsWith("不完整：2023-02-02-1 计入 2/3 个单位 — 未报 1（103003 澜川州审计局）");
        assertThat(rows(page, 0)).containsExactly("103003 澜川州审计局 未报 2023-02-01-1");
        assertThat(rows(page, 1))
                .satisfiesExactly(
                        again -> assertThat(again).endsWith("2023-02-03 没有变化，仍为 2023-02-02-1"),
                        second -> assertThat(second).endsWith("2023-02-02 已发布 2023-02-02-1"),
                        first -> assertThat(first).endsWith("2023-02-01 已发布 2023-02-01-1"));
        assertThat(rows(page, 2)).containsExactly("2023-02-02-1 现行 2 / 3 – 9.00 2 0", "2023-02-01-1 2 / 3 – 8.00 2 0");
        assertThat(page.select("svg[role=img]").eachAttr("aria-label")).containsExactly("支出总计", "计入单位", "未处理问题");
    }

    @Test
    void aNightThatFailedIsOnIt() throws IOException {
        Files.move(job.input(), folder.resolve("away"));

        assertThat(job.night().code()).isEqualTo(66);

        assertThat(page().select("p.bad").text()).contains("输入文件夹").contains("不存在");
    }

    @Test
    void aNightThatPublishedNothingIsOnItWithoutALinkToAnOlderPublication() throws IOException {
        job.withdraw("103002.xlsx");
        job.night();
        Document page = page();

        assertThat(rows(page, 1).get(0)).contains("2023-02-02 计入过的单位一次不见了 1/2，未发布");
        assertThat(page.select("section").get(1).select("tbody tr").get(0).select("a"))
                .isEmpty();
        assertThat(page.select(".sentence").text()).startsWith("没有更新：业务日期 2023-02-02");
    }

    @Test
    void theAnswerIsGoodWhereAllUnitsCountAndTheLastNightPublished() throws IOException {
        assertThat(page().select(".answer").hasClass("good")).isFalse();
        assertThat(page().select("svg")).as("one publication makes no curve").isEmpty();
        job.send("103003.xlsx", "201 | 一般公共服务支出 | 4.00 | 1.00 | 3.00");
        job.night();
        assertThat(page().select(".answer").hasClass("good")).isTrue();

        job.withdraw("103002.xlsx");
        job.night();

        assertThat(page().select(".sentence").text()).startsWith("没有更新").contains("完整：2023-02-02-1 计入 3/3 个单位");
        assertThat(page().select(".answer").hasClass("good")).isFalse();
    }

    @Test
    void aUnitThatIsGoneIsNamedOnce() throws IOException {
        job.withdraw("103002.xlsx");
        job.run();
        Document page = page();

        assertThat(rows(page, 0)).containsExactly("103002 澜川州统计局 撤回 2023-02-02-1", "103003 澜川州审计局 未报 2023-02-01-1");
        assertThat(page.select(".sentence").text())
                .isEqualTo("不完整：2023-02-02-1 计入 1/3 个单位 — 撤回 1（103002 澜川州统计局），未报 1（103003 澜川州审计局）");
    }

    @Test
    void everyLinkLeadsToAFileBesideItAndNothingIsFetched() throws IOException {
        Document page = page();

        assertThat(page.select("a[href]").eachAttr("href"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(job.output().resolve(link)).exists());
        assertThat(page.select("[src], link, script")).isEmpty();
        try (var files = Files.list(job.output())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.startsWith(".unfinished"));
        }
    }

    @Test
    void anEarlierPublicationThatCannotBeReadIsNamed() throws IOException {
        Files.writeString(job.current().resolve("data/units.csv"), "unit_code\n\"");

        job.send("103003.xlsx", "201 | 一般公共服务支出 | 4.00 | 1.00 | 3.00");
        job.run();

        assertThat(page().select("footer").text()).contains("读不出的发布：2023-02-01-1");
    }

    private Document page() throws IOException {
        return Jsoup.parse(Files.readString(job.output().resolve("index.html")));
    }

    private static List<String> rows(Document page, int section) {
        return page.select("section").get(section).select("tbody tr").eachText();
    }
}
