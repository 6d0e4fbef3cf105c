package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a mistake of structure breaks is told under the finding that names it. */
class NamedMistakesTest {

    private static final String DUPLICATE = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称         | 合计  | 基本支出 | 项目支出
            201      | 一般公共服务支出 | 12.00 | 7.00     | 5.00
            208      | 社会保障支出     | 3.00  | 3.00     |
            208      | 社会保障支出     | 3.00  | 3.00     |
                     | 合计             | %s | %s | 5.00
            """;

    @Test
    void sumsThatHoldWithoutTheDuplicateRowAreToldUnderIt() {
        assertThat(told(DUPLICATE.formatted("15.00", "10.00")))
                .containsExactly(
                        "duplicate-row 必须修改 表3!A6 表3 208：同一行出现了两次：第 5 行和第 6 行",
                        "  B03-02 表3 合计 合计为 15.00 万元，按 201 一般公共服务支出 + 208 社会保障支出 + 208 社会保障支出 应为 12.00 + 3.00 + 3.00 = 18.00 万元，"
                                + "相差 3.00 万元；四舍五入造成的差须小于 0.02",
                        "  B03-02 表3 合计 基本支出为 10.00 万元，按 201 一般公共服务支出 + 208 社会保障支出 + 208 社会保障支出 应为 7.00 + 3.00 + 3.00 = 13.00 万元，"
                                + "相差 3.00 万元；四舍五入造成的差须小于 0.02");
    }

    @Test
    void sumsThatAreWrongEitherWayStandForThemselves() {
        assertThat(told(DUPLICATE.formatted("16.00", "10.00")))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("  B03-02 表3 合计 基本支出"))
                .anyMatch(line -> line.startsWith("  B03-01 表3 合计 合计为 16.00"))
                .anyMatch(line -> line.startsWith("B03-02 必须修改 表3!C7"));
    }

    @Test
    void sumsThatHoldWithAKnownCategoryAreToldUnderTheUnknownOne() {
        assertThat(told("""
                #sheet 表3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
                201      | 一般公共服务支出 | 7.00 | 7.00     |
                20103    | 政府办公厅事务   | 7.00 | 7.00     |
                2980350  | 事业运行         | 7.00 | 7.00     |
                         | 合计             | 7.00 | 7.00     |
                """))
                .filteredOn(line -> !line.startsWith(" "))
                .containsExactly("code-unknown-category 必须修改 表3!A6 表3 2980350：科目编码 2980350（事业运行）的类不在本年度科目中");
    }

    @Test
    void whatLacksARowIsToldUnderTheRowThatCouldNotBePlaced() {
        String spending = """
                #sheet 表3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
                201      | 一般公共服务支出 | 9.00 | 9.00     |
                2010301  | 行政运行         | 7.00 | 7.00     |
                2010350  | 事业运行         | 2.00 | 2.00     |
                         | 合计             | 9.00 | 9.00     |
                """;
        String ofBudget =
                spending.replace("表3", "表5").replace("单位支出总体情况表", "一般公共预算支出情况表").replace("2010301 ", "2010#301");

        assertThat(Reading.of(
                                Reading.sampleJob(),
                                TextWorkbook.of(spending, ofBudget).xlsx())
                        .content()
                        .findings())
                .filteredOn(finding -> finding.isRoot()
                        && finding.cells().stream()
                                .anyMatch(cell -> cell.sheet().equals("表5")))
                .singleElement()
                .satisfies(root -> assertThat(root.code()).isEqualTo(FindingCode.ROW_NOT_UNDERSTOOD));
    }

    @Test
    void aRowThatIsNotThereIsCalledByItsName() {
        String sources = """
                #sheet 表2
                部门（单位）收入总体情况表
                单位：万元
                科目编码 | 科目名称 | 总计 | 财政拨款（补助）小计 | 一般公共预算 | 上级一般公共预算安排的转移支付 | 政府性基金预算 | 上级政府性基金安排的转移支付 | 国有资本经营预算 | 上级国有资本经营预算安排的转移支付 | 财政专户（教育收费） | 单位资金 | 财政拨款结转 | 非财政拨款结转结余
                2010350  | 事业运行 | 7.00 | 7.00 | 7.00
                """;
        String spending = """
                #sheet 表3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行         | 7.00 | 7.00     |
                """;

        assertThat(Reading.of(
                                Reading.sampleJob(),
                                TextWorkbook.of(sources, spending).xlsx())
                        .findings())
                .anyMatch(line -> line.contains("表3 2010301 行政运行 合计为 7.00 万元，表2 没有 2010301 这一行"));
    }

    /** Findings about the structure and broken rules of 表3, those told under another indented below it. */
    private static List<String> told(String sheet) {
        List<Finding> findings = Reading.of(
                        Reading.sampleJob(), TextWorkbook.of(sheet).xlsx())
                .content()
                .findings();
        return findings.stream()
                .filter(finding -> finding.rule().startsWith("B03")
                        || finding.code() == FindingCode.DUPLICATE_ROW
                        || finding.code() == FindingCode.CODE_UNKNOWN_CATEGORY)
                .map(finding -> finding.isRoot()
                        ? finding.rule() + " " + Reading.line(finding)
                        : "  " + finding.rule() + " "
                                + Reading.line(finding).replaceFirst("^\\S+ [^ ]+( [A-Z]\\d+)*( 等 \\d+ 处)? ", ""))
                .toList();
    }

    @Test
    void aLineOfTheLayoutThatCouldNotBePlacedIsNotLackingAsWell() {
        String basic = """
                #sheet 表6
                一般公共预算基本支出情况表
                单位：万元
                科目编码 | 科目名称       | 合计 | 人员经费 | 公用经费
                302      | 商品和服务支出 | 1.95 |          | 1.95
                30217    | 公务接待费     | 1.95 |          | 1.95
                         | 合计           | 1.95 |          | 1.95
                """;
        String three = """
                #sheet 表10
                财政拨款“三公”经费支出情况表
                单位：万元
                项目       | 合计 | 一般公共预算 | 政府性基金 | 国有资本经营
                合计       | 1.95 | 1.95
                公务招待费 | 1.95 | 1.95
                公务用车购置及运行费 | 0 | 0
                """;

        assertThat(Reading.of(Reading.sampleJob(), TextWorkbook.of(basic, three).xlsx())
                        .content()
                        .findings())
                .filteredOn(finding -> finding.isRoot()
                        && (finding.rule().startsWith("X106") || finding.rule().startsWith("row")))
                .singleElement()
                .satisfies(root -> assertThat(root.code()).isEqualTo(FindingCode.ROW_NOT_UNDERSTOOD));
    }
}
