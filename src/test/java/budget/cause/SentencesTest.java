package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingText;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is said of broken rules, by the smallest sheets that break them. */
class SentencesTest {

    private static final String SUM = """
            #sheet 支出
            单位支出总体情况表
            单位：%s
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            2080505 | 机关事业单位基本养老保险缴费支出 | %s | %s | %s
            """;

    @Test
    void theSumOfPartsIsRightAndShowsThem() {
        assertThat(broken("B03-01", SUM.formatted("万元", "45.10", "12.50", "17.30")))
                .containsExactly("表3 2080505 机关事业单位基本养老保险缴费支出 合计为 45.10 万元，"
                        + "按 基本支出 + 项目支出 应为 12.50 + 17.30 = 29.80 万元，相差 15.30 万元；四舍五入造成的差须小于 0.015");
    }

    @Test
    void amountsAreInTheSheetsOwnUnitOfMoney() {
        assertThat(broken("B03-01", SUM.formatted("元", "451000", "125000", "173000")))
                .containsExactly("表3 2080505 机关事业单位基本养老保险缴费支出 合计为 451,000.00 元，"
                        + "按 基本支出 + 项目支出 应为 125,000.00 + 173,000.00 = 298,000.00 元，相差 153,000.00 元；四舍五入造成的差须小于 0.015");
    }

    @Test
    void aLongSumIsShortenedUnlessAllOfItIsAskedFor() {
        Finding finding = findings("B03-02", """
                #sheet 支出
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                20805 | 行政事业单位养老支出 | 16.00 | |
                2080501 | 行政单位离退休 | 1.00 | |
                2080502 | 事业单位离退休 | 2.00 | |
                2080505 | 机关事业单位基本养老保险缴费支出 | 3.00 | |
                2080506 | 机关事业单位职业年金缴费支出 | 4.00 | |
                2080599 | 其他行政事业单位养老支出 | 5.00 | |
                """).get(0);
        Messages chinese = Messages.in(Locale.CHINESE);

        assertThat(new FindingText(chinese).message(finding))
                .isEqualTo("表3 20805 行政事业单位养老支出 合计为 16.00 万元，"
                        + "按 2080501 行政单位离退休 + 2080502 事业单位离退休 + 2080505 机关事业单位基本养老保险缴费支出 等 5 个数 "
                        + "应为 1.00 + 2.00 + … = 15.00 万元，相差 1.00 万元；四舍五入造成的差须小于 0.03");
        assertThat(FindingText.inFull(chinese).message(finding))
                .contains("应为 1.00 + 2.00 + 3.00 + 4.00 + 5.00 = 15.00 万元");
    }

    @Test
    void betweenTwoTablesNeitherIsRight() {
        assertThat(broken("X12-11", INCOME_AND_SPENDING, SOURCES.formatted("万元", "20.00")))
                .containsExactly("表1 与 表2 不一致，相差 10.00 万元："
                        + "表1 208 社会保障和就业支出 预算数为 30.00 万元，表2 208 社会保障和就业支出 总计为 20.00 万元；四舍五入造成的差须小于 0.01");
    }

    @Test
    void amountsOfSheetsInDifferentUnitsBearTheirOwn() {
        assertThat(broken("X12-11", INCOME_AND_SPENDING, SOURCES.formatted("元", "200000")))
                .containsExactly("表1 与 表2 不一致，相差 10.00 万元："
                        + "表1 208 社会保障和就业支出 预算数为 30.00 万元，表2 208 社会保障和就业支出 总计为 200,000.00 元；四舍五入造成的差须小于 0.0050005");
    }

    @Test
    void aThirdTableConfirmsOneOfTwo() {
        String spending = """
                #sheet 支出
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                208 | 社会保障和就业支出 | 20.00 | 20.00 |
                """;

        String income = INCOME_AND_SPENDING.replace("总计     | 30.00", "总计     | 20.00");

        assertThat(broken("X12-11", income, SOURCES.formatted("万元", "20.00"), spending))
                .containsExactly("表1 208 社会保障和就业支出 预算数为 30.00 万元，"
                        + "按 表2 208 社会保障和就业支出 总计、表3 208 社会保障和就业支出 合计 应为 20.00 万元，相差 10.00 万元；四舍五入造成的差须小于 0.01");
    }

    @Test
    void tablesThatHaveTheSameMistakeDoNotConfirmEachOther() {
        String income = WordedFindings.INCOME_AND_SPENDING + """
                收入总计 | 17.00 | 201 一般公共服务支出 | 17.00
                         |       | 支出总计             | 17.00
                """;
        String sources = WordedFindings.SOURCES + """
                201     | 一般公共服务支出 | 18.00 | 18.00 | 18.00
                2010301 | 行政运行         | 18.00 | 18.00 | 18.00
                        | 合计             | 18.00 | 18.00 | 18.00
                """;
        String spending = WordedFindings.SPENDING + """
                201     | 一般公共服务支出 | 18.00 | 18.00 |
                2010301 | 行政运行         | 18.00 | 18.00 |
                        | 合计             | 18.00 | 18.00 |
                """;
        String budget = WordedFindings.GENERAL_BUDGET + """
                201     | 一般公共服务支出 | 17.00 | 17.00 |
                2010301 | 行政运行         | 17.00 | 17.00 |
                        | 合计             | 17.00 | 17.00 |
                """;

        assertThat(broken(
                        "X13-01",
                        (income + sources + spending + budget + WordedFindings.NO_OTHER_BUDGETS)
                                .split("(?m)(?=^#sheet )")))
                .containsExactly("表1 与 表3 不一致，相差 1.00 万元：表1 201 一般公共服务支出 预算数为 17.00 万元，"
                        + "表3 201 一般公共服务支出 合计为 18.00 万元；四舍五入造成的差须小于 0.01");
    }

    @Test
    void aRowThatIsNotThereIsNamedAndHasNoAmount() {
        List<Finding> findings = findings(
                "X23-01",
                SOURCES.formatted("万元", "20.00").replace("208 | 社会", "2080505 | 社会"),
                SUM.formatted("万元", "5.00", "5.00", "").replace("2080505", "2080506"));

        assertThat(words(findings))
                .containsExactly(
                        "表2 2080505 社会保障和就业支出 总计为 20.00 万元，表3 没有 2080505 这一行",
                        "表3 2080506 机关事业单位基本养老保险缴费支出 合计为 5.00 万元，表2 没有 2080506 这一行");
        assertThat(findings.get(0).judged().orElseThrow().expectation()).isEmpty();
        assertThat(findings.get(0).judged().orElseThrow().stated()).isEqualTo("200000.00");
    }

    @Test
    void aBlankCellIsSaidToBeBlank() {
        assertThat(broken("X56-01", """
                #sheet 一般
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 一般公共预算支出 | < | <
                ^ | ^ | 合计 | 基本支出 | 项目支出
                208 | 社会保障和就业支出 | 5.00 | | 5.00
                | 合计 | 5.00 | | 5.00
                """, """
                #sheet 基本
                一般公共预算基本支出情况表
                单位：万元
                科目编码 | 科目名称 | 基本支出 | < | <
                ^ | ^ | 合计 | 人员经费 | 公用经费
                301 | 工资福利支出 | 20.00 | 20.00 |
                | 合计 | 20.00 | 20.00 |
                """))
                .containsExactly("表5 与 表6 不一致，相差 20.00 万元：表5 合计 基本支出空着，表6 合计 合计为 20.00 万元；四舍五入造成的差须小于 0.005");
    }

    @Test
    void aSumOfBlanksIsNotSaidToBeZero() {
        assertThat(broken("B06-01", """
                #sheet 基本
                一般公共预算基本支出情况表
                单位：万元
                科目编码 | 科目名称 | 基本支出 | < | <
                ^ | ^ | 合计 | 人员经费 | 公用经费
                30108 | 机关事业单位基本养老保险缴费 | 20.00 | |
                """)).containsExactly("表6 30108 机关事业单位基本养老保险缴费 合计为 20.00 万元，人员经费 + 公用经费空着");
    }

    @Test
    void hintsAreInTheSheetsOwnUnitToo() {
        List<Finding> findings = findings("B03-01", """
                #sheet 支出
                单位支出总体情况表
                单位：元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                208 | 社会保障和就业支出 | 298000 | 125000 | 173000
                20805 | 行政事业单位养老支出 | 451000 | 125000 | 173000
                | 合计 | 298000 | 125000 | 173000
                """);

        assertThat(new FindingText(Messages.in(Locale.CHINESE)).hints(findings.get(0)))
                .containsExactly("如把 支出!C5 由 451,000.00 改为 298,000.00 元，可同时消除 2 条问题（仅供参考）");
    }

    private static final String INCOME_AND_SPENDING = """
            #sheet 收支
            单位收支总体情况表
            单位：万元
            收入         | <      | 支出                   | <
            项目         | 预算数 | 功能分类               | 预算数
            一、本年收入 | 30.00  | 208 社会保障和就业支出 | 30.00
            收入总计     | 30.00  | 支出总计               | 30.00
            """;

    private static final String SOURCES = """
            #sheet 收入
            单位收入总体情况表
            单位：%s
            科目编码 | 科目名称 | 总计 | 财政拨款（补助） | < | 单位资金
            ^ | ^ | ^ | 小计 | 一般公共预算 | ^
            208 | 社会保障和就业支出 | %2$s | %2$s | %2$s |
            """;

    private static List<String> broken(String rule, String... sheets) {
        return words(findings(rule, sheets));
    }

    private static List<Finding> findings(String rule, String... sheets) {
        return Reading.of(Reading.sampleJob(), TextWorkbook.of(sheets).xlsx()).content().findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static List<String> words(List<Finding> findings) {
        FindingText texts = new FindingText(Messages.in(Locale.CHINESE));
        return findings.stream().map(texts::message).toList();
    }
}
