package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import budget.base.Messages;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.finding.FindingText;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A figure that a formula makes: nobody is told to type over it. */
class FormulaCellsTest {

    private static final String SPENDING = """
            #sheet 支出
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称             | 合计   | 基本支出   | 项目支出
            208      | 社会保障和就业支出   | %s     | ƒD5→12.50 | ƒE5→17.30
            20805    | 行政事业单位养老支出 | %s     | 12.50      | 17.30
                     | 合计                 | %s     | ƒD4→12.50 | ƒE4→17.30
            """;

    @Test
    void whatReadsAStaleSumIsToldUnderIt() {
        List<Finding> findings = findings(SPENDING.formatted("ƒC5→45.10", "ƒD5+E5→45.10", "ƒC4→45.10"));

        assertThat(findings)
                .filteredOn(Finding::isRoot)
                .extracting(Finding::code)
                .containsExactly(FindingCode.SUM_OUT_OF_DATE);
        assertThat(findings).hasSize(4);
    }

    @Test
    void aStaleFormulaThatIsNoSumIsToBeCalculatedAgain() {
        assertThat(roots(SPENDING.formatted("ƒSUM(D4:E4)→29.80", "ƒIF(TRUE,D5+E5,0)→45.10", "ƒSUM(D6:E6)→29.80")))
                .containsExactly("表3 20805 行政事业单位养老支出 合计为 45.10 万元，按 基本支出 + 项目支出 应为 12.50 + 17.30 = 29.80 万元，"
                        + "相差 15.30 万元；四舍五入造成的差须小于 0.015。支出!C5 是公式，不要直接改数：请核对公式和它所指的单元格，重新计算（F9）后保存");
    }

    @Test
    void aStaleReferenceToAnotherSheetIsNoColumnOutOfPlace() {
        String income = """
                #sheet 收支
                单位收支总体情况表
                单位：万元
                收入         | <      | 支出                   | <
                项目         | 预算数 | 功能分类               | 预算数
                一、本年收入 | 29.80  | 208 社会保障和就业支出 | ƒ支出!C4→30.00
                收入总计     | 29.80  | 支出总计               | ƒ支出!C6→29.80
                """;

        assertThat(roots(SPENDING.formatted("29.80", "29.80", "29.80"), income))
                .singleElement()
                .asString()
                .contains("收支!D6 是公式，不要直接改数")
                .doesNotContain("由 ");
    }

    private static List<String> roots(String... sheets) {
        FindingText texts = new FindingText(Messages.in(Locale.CHINESE));
        return findings(sheets).stream()
                .filter(Finding::isRoot)
                .map(texts::whole)
                .toList();
    }

    private static List<Finding> findings(String... sheets) {
        return Reading.of(Reading.sampleJob(), TextWorkbook.of(sheets).xlsx()).content().findings().stream()
                .filter(finding -> finding.code() != FindingCode.TABLE_MISSING)
                .toList();
    }
}
