package budget.report;

import static org.assertj.core.api.Assertions.assertThat;

import budget.consolidate.AnalysedUnit;
import budget.consolidate.Analysis;
import budget.consolidate.ConsolidatedLine;
import budget.consolidate.UnitFigures;
import budget.consolidate.UnitRows;
import budget.definition.JobDefinition;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingState;
import budget.finding.Handling;
import budget.model.Amount;
import budget.model.BudgetUnit;
import budget.model.HeadlineAmounts;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.submission.Arrival;
import budget.submission.Checks;
import budget.submission.Standing;
import budget.submission.SubmissionStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of publications that the sample does not show. */
class ReportPageTest {

    private static final JobDefinition JOB = Reading.jobOf("表1 表3 表10");
    private static final String HOSTILE = "</span><script>alert('1')</script> & \"x\" onload='y' \u0000\u001b[2J";

    @TempDir
    private Path folder;

    @Test
    void aTextOfASubmissionNeverBecomesMarkup() throws IOException {
        Finding finding = Finding.ofFile(FindingCode.UNIT_CONTRADICTION, HOSTILE, HOSTILE);
        Standing held = standing(HOSTILE, SubmissionStatus.HELD_BACK, finding);
        Standing counted = standing(HOSTILE + "2", SubmissionStatus.ACCEPTED);

        ReportPage report = new ReportPage(folder, JOB, "1.0", List.of(held, counted));
        report.add(
                unit(HOSTILE + "2", "999 | " + HOSTILE.replaceAll("\\p{Cntrl}", "") + " | 3 | 1 | 2"),
                List.of(),
                List.of());
        Document page = written(report);

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("[onload]")).isEmpty();
        assertThat(page.select(".answer").text())
                .contains("退回 1：</span><script>alert('1')</script> & \"x\" onload='y'");
        assertThat(page.select("#totals th[scope=row] .k").eachText())
                .contains("999 </span><script>alert('1')</script> & \"x\" onload='y' [2J");
        assertThat(page.select("#largest svg title").text()).startsWith("</span><script>alert('1')</script> & \"x\"");
    }

    @Test
    void aCharacterThatTurnsTheTextBehindItIsShownAsItsNumber() throws IOException {
        Standing held = standing("商务\u202E局", SubmissionStatus.HELD_BACK);

        Document page = written(new ReportPage(folder, JOB, "1.0", List.of(held)));

        assertThat(page.html()).contains("商务\\u202E局").doesNotContain("\u202E");
    }

    @Test
    void sidesThatDoNotAgreeAreSaidToBeApart() throws IOException {
        ReportPage report = new ReportPage(folder, JOB, "1.0", List.of(standing("甲", SubmissionStatus.ACCEPTED)));
        report.take(line("收入总计", "30000.00"));
        report.take(line("支出总计", "29999.99"));

        assertThat(written(report).select(".answer.open").text())
                .isEqualTo("完整：应计入的 1 个单位全部计入；收入总计 3.00 万元 ≠ 支出总计 2.999999 万元，相差 0.000001 万元");
    }

    @Test
    void whatTheLinesLeaveOfTheTotalIsALineOfItsOwn() throws IOException {
        ReportPage report = new ReportPage(folder, JOB, "1.0", List.of());
        report.take(line("一、本年收入", "90000.00"));
        report.take(line("一、本年收入/1.一般公共预算拨款", "60000.00"));
        report.take(line("一、本年收入/5.单位资金", "20000.00"));
        report.take(line("二、上年结转结余", "20000.00"));
        report.take(line("收入总计", "120000.00"));

        assertThat(rows(written(report), "#totals"))
                .containsExactly(
                        "一、本年收入 9.00 75.00%",
                        "一般公共预算拨款 6.00 50.00%",
                        "单位资金 2.00 16.67%",
                        "各项之外 1.00 8.33%",
                        "二、上年结转结余 2.00 16.67%",
                        "各项之外 1.00 8.33%",
                        "收入总计 12.00 100.00%");
    }

    @Test
    void whatNoCodeBearsIsSpentAllTheSame() throws IOException {
        ReportPage report = new ReportPage(folder, JOB, "1.0", List.of());
        report.add(unit("甲", """
                2010301 | 行政运行 | 3.00  | 1.00 | 2.00
                208     | 社会保障 | 5.00  | 5.00 |
                        | 合计     | 10.00 | 7.00 | 3.00
                """), List.of(), List.of());

        assertThat(rows(written(report), "#totals"))
                .containsExactly(
                        "208 社会保障和就业支出 5.00 50.00% 5.00 0.00",
                        "201 一般公共服务支出 3.00 30.00% 1.00 2.00",
                        "未列入科目 2.00 20.00% 1.00 1.00",
                        "合计 10.00 100.00% 7.00 3.00");
    }

    @Test
    void theLargestUnitsAreListedAndTheOthersAddedUp() throws IOException {
        ReportPage report = new ReportPage(folder, JOB, "1.0", List.of());
        for (int at = 1; at <= 17; at++) {
            report.add(spending("单位" + at, at), List.of(), List.of());
        }

        List<String> rows = rows(written(report), "#largest");
        assertThat(rows).hasSize(17).startsWith("单位17 17.00 11.11% 0.00", "单位16 16.00 10.46% 0.00");
        assertThat(rows).endsWith("单位3 3.00 1.96% 0.00", "其余 2 个单位 3.00 1.96% 0.00", "合计 153.00 100.00% 0.00");
    }

    @Test
    void whereALaterFileIsHeldBackTheEarlierOneThatCountsIsNamed() throws IOException {
        Standing counted = standing("甲", SubmissionStatus.ACCEPTED);
        Arrival later = new Arrival("甲（更正）.xlsx", "01", 1, 2, 2, Arrival.Condition.TAKEN);
        Standing held = new Standing(
                BudgetUnit.unregistered("甲"),
                later,
                SubmissionStatus.HELD_BACK,
                false,
                List.of(Finding.ofFile(FindingCode.WRONG_YEAR, "2022", "2023")));

        Document page = written(new ReportPage(folder, JOB, "1.0", List.of(counted, held)));
        assertThat(rows(page, "#units")).startsWith("甲 退回 表题写的是 2022 年，本次报送的是 2023 年预算。先前受理的 甲.xlsx 照计 甲（更正）.xlsx");
        assertThat(page.select(".answer p").eachText()).containsExactly("不完整：应计入 1 个单位，计入 1 个", "新版本未计入 1：甲");
    }

    @Test
    void whoLetsAFindingStandIsShownWithReasonAndDay() throws IOException {
        JobDefinition sample = Reading.sampleJob();
        Finding finding = Finding.ofFile(FindingCode.NOT_FILLED_IN, "a", "b");
        Standing waived = new Standing(
                new BudgetUnit("101001", "办公室", "", Optional.empty(), List.of()),
                null,
                SubmissionStatus.ACCEPTED,
                true,
                List.of(finding),
                Map.of(finding.key(), new Handling(FindingState.WAIVED, "何文静", "")),
                null);

        assertThat(rows(written(new ReportPage(folder, sample, "1.0", List.of(waived))), "#waivers"))
                .containsExactly("办公室 101001 not-filled-in 按 2023-01-31 公开的文本采用 何文静 批准：梁启明 2099-12-31 1");
    }

    @Test
    void longListsAreBoundedAndSayWhereTheRestIs() throws IOException {
        List<Standing> standings = new ArrayList<>();
        for (int at = 0; at < 2001; at++) {
            Finding finding = Finding.ofFile(FindingCode.EMPTY);
            standings.add(standing("单位" + at, SubmissionStatus.UNREADABLE, finding));
        }

        Document page = written(new ReportPage(folder, JOB, "1.0", standings));
        assertThat(page.select("#units p.note").eachText())
                .containsExactly("此外还有 1 行，见 data/units.csv。", "此外还有 1 行，见 data/units.csv。");
        assertThat(page.select("#findings p.note").eachText())
                .containsExactly("此外还有 1,801 行，见 data/units.csv。", "此外还有 1,801 行，见 data/findings.csv。");
        assertThat(rows(page, "#findings")).hasSize(1 + 200 + 200).startsWith("必须修改 empty 空文件 2,001 0");
        assertThat(page.select(".answer p").eachText()).contains("无法读取 2,001：单位0、单位1、单位2、单位3、单位4 等，共 2,001 个");
    }

    @Test
    void aPublicationOfNothingIsAPageToo() throws IOException {
        Document page = written(new ReportPage(folder, JOB, "1.0", List.of()));

        assertThat(page.select("main h2").eachText()).containsExactly("单位报送情况", "问题", "豁免", "自动修复");
        assertThat(page.select("table")).isEmpty();
        assertThat(page.select("footer p").last()).hasToString("<p>程序版本 1.0</p>");
    }

    private Document written(ReportPage report) throws IOException {
        report.write(List.of(), Checks.NONE);
        String text = Files.readString(folder.resolve(ReportPage.FILE));
        Parser parser = Parser.htmlParser().setTrackErrors(10);
        Document page = parser.parseInput(text, "");
        assertThat(parser.getErrors()).isEmpty();
        assertThat(Jsoup.parse(text).text()).doesNotContainPattern("\\p{Cntrl}");
        return page;
    }

    private static List<String> rows(Document page, String section) {
        Document copy = page.clone();
        copy.select("svg").remove();
        return copy.select(section + " tbody tr, " + section + " tfoot tr").eachText();
    }

    private static Standing standing(String name, SubmissionStatus status, Finding... findings) {
        Arrival arrival = new Arrival(name + ".xlsx", "00", 1, 1, 1, Arrival.Condition.TAKEN);
        return new Standing(
                BudgetUnit.unregistered(name), arrival, status, status == SubmissionStatus.ACCEPTED, List.of(findings));
    }

    private static ConsolidatedLine line(String row, String yuan) {
        return new ConsolidatedLine("表1", row, row, "预算数", Amount.ofYuan(yuan), 1, Amount.ZERO, Amount.ZERO);
    }

    private static AnalysedUnit spending(String name, int tenThousands) {
        AnalysedUnit unit = unit(name, "201 | 一般公共服务支出 | 1 | 1 | 0");
        HeadlineAmounts headline =
                new HeadlineAmounts(Optional.of(Amount.ZERO), Optional.of(Amount.ofYuan(tenThousands + "0000.00")));
        return new AnalysedUnit(
                unit.unit(),
                unit.cells(),
                unit.byFunction(),
                unit.byEconomic(),
                unit.byUnit(),
                unit.projects(),
                headline);
    }

    /** A unit whose 表3 has these rows of code, name, 合计, 基本支出, 项目支出. */
    private static AnalysedUnit unit(String name, String rows) {
        BudgetUnit unit = new BudgetUnit(name, name, "", Optional.empty(), List.of());
        String sheet = "#sheet 表3\n单位支出总体情况表\n单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n" + rows.strip() + "\n";
        return new Analysis(JOB)
                .of(
                        UnitFigures.of(
                                unit,
                                "a.xlsx",
                                Reading.of(JOB, TextWorkbook.of(sheet).xlsx()).content(),
                                JOB),
                        new UnitRows(JOB.codes()));
    }
}
