package budget.validate;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** However long a table is: each of its rows is told, or the workbook is refused with their number. */
class NothingCappedTest {

    @Test
    void sixThousandRoundedRowsAreSixThousandFindings() {
        List<Finding> findings = findings("万元", 6_000, "2010350 | 事业运行 | 1.01 | 0.505 | 0.50");

        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.RULE_ROUNDING)
                .hasSize(6_000);
    }

    @Test
    void sixThousandBrokenRowsAreSixThousandFindings() {
        List<Finding> findings = findings("万元", 6_000, "2010350 | 事业运行 | 9.00 | 0.50 | 0.50");

        assertThat(findings)
                .filteredOn(finding -> finding.code() == FindingCode.RULE_BROKEN)
                .filteredOn(finding -> finding.rule().equals("B03-01"))
                .filteredOn(finding -> finding.subject().row().equals("2010350"))
                .hasSize(6_000);
    }

    @Test
    void whatIsTooMuchToBeToldIsRefusedWithItsNumber() {
        List<Finding> findings = findings("万元", 7_000, "2010350 | 事业运行 | 甲 | 乙 | 丙");

        assertThat(findings)
                .singleElement()
                .extracting(Reading::line)
                .asString()
                .matches("必须修改 文件中的数据、修复或问题至少有 2000[0-9] 处，超过上限 20000 处，未逐一列出");
    }

    /** Each amount may be as large as the largest, and there is no limit to how many of them are added up. */
    @Test
    void aSumBeyondAllNumbersCannotBeChecked() {
        List<Finding> findings = findings("元", 1_000, "2010350 | 事业运行 | 9999999999999 | 9999999999999 |");

        assertThat(findings)
                .extracting(Finding::code)
                .contains(FindingCode.RULE_NOT_EVALUABLE)
                .doesNotContain(FindingCode.TOO_SLOW);
    }

    private static List<Finding> findings(String unit, int rows, String row) {
        String sheet = "#sheet 表3\n单位支出总体情况表\n单位：" + unit + "\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出\n"
                + (row + "\n").repeat(rows) + "| 合计 | 1.00 | 1.00 |\n";
        return Reading.of(Reading.sampleJob(), TextWorkbook.of(sheet).xlsx())
                .content()
                .findings();
    }
}
