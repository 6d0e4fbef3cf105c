package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts in the other unit of money: a single cell is told at that cell, and the search for slipped tables ends. */
class OtherMoneyTest {

    @Test
    void aTableWhoseAmountsAreAllInYuanIsOneMistake() {
        assertThat(WordedFindings.in(WordedFindings.SOURCES + """
                2010301 | 行政运行         | 12.00 | 12.00 | 12.00
                2010302 | 一般行政管理事务 | 5.00  | 5.00  | 5.00
                        | 合计             | 17.00 | 17.00 | 17.00
                """ + WordedFindings.SPENDING + """
                2010301 | 行政运行         | 120000 | 120000 |
                2010302 | 一般行政管理事务 | 50000  |        | 50000
                        | 合计             | 170000 | 120000 | 50000
                """))
                .containsExactly(
                        "必须修改 表3!C4 表3写明的单位是万元，数却像是元：与其他各表相差 10000 倍",
                        "  X23-01 表2 2010301 总计",
                        "  X23-01 表2 2010302 总计");
    }

    @Test
    void aTotalTypedInTenThousandYuanOnASheetInYuanIsOneFindingAtThatCell() {
        String sheet = """
                #sheet 表3
                单位支出总体情况表
                单位：元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                221 | 住房保障支出 | 468182.95 | 468182.95 |
                22102 | 住房改革支出 | 468182.95 | 468182.95 |
                2210201 | 住房公积金 | 468182.95 | 468182.95 |
                | 合计 | 46.82 | 468182.95 |
                """;

        List<Finding> broken = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> brokenIn(TextWorkbook.of(sheet)));

        assertThat(broken)
                .filteredOn(Finding::isRoot)
                .singleElement()
                .satisfies(root -> assertThat(root.cells().get(0).seenFrom("")).isEqualTo("表3!C7"));
    }

    @Test
    void aTableThatOnlyBoundsTieToOthersIsFoundByWhatTheyAddUp() {
        String basic = """
                #sheet 表6
                一般公共预算基本支出情况表
                单位：万元
                科目编码 | 科目名称         | 合计 | 人员经费 | 公用经费
                302      | 商品和服务支出   | 7.25 |          | 7.25
                30217    | 公务接待费       | 1.95 |          | 1.95
                30231    | 公务用车运行维护费 | 5.30 |        | 5.30
                         | 合计             | 7.25 |          | 7.25
                """;
        String projects = """
                #sheet 表7
                一般公共预算项目支出情况表
                单位：万元
                科目编码 | 科目名称         | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助
                2010608  | 财政委托业务支出 | 投资评审 | 260.00       |              | 260.00         |
                         |                  | 合计     | 260.00       |              | 260.00         |
                """;
        String vehicles = """
                #sheet 表10
                财政拨款“三公”经费支出情况表
                单位：万元
                项目 | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营
                合计 | 72500 | 72500
                公务接待费 | 19500 | 19500
                公务用车购置及运行费 | 53000 | 53000
                公务用车运行费 | 53000 | 53000
                """;

        assertThat(Reading.of(
                                Reading.sampleJob(),
                                TextWorkbook.of(basic, projects, vehicles).xlsx())
                        .content()
                        .findings())
                .filteredOn(finding -> finding.isRoot()
                        && finding.cells().stream()
                                .anyMatch(cell -> cell.sheet().equals("表10")))
                .singleElement()
                .satisfies(root -> assertThat(Reading.line(root)).contains("数却像是元"));
    }

    private static List<Finding> brokenIn(TextWorkbook workbook) {
        return Reading.of(Reading.sampleJob(), workbook.xlsx()).content().findings().stream()
                .filter(finding ->
                        finding.code() == FindingCode.RULE_BROKEN || finding.code() == FindingCode.MONEY_UNIT_SLIP)
                .filter(finding ->
                        finding.cells().stream().anyMatch(cell -> cell.sheet().equals("表3")))
                .toList();
    }
}
