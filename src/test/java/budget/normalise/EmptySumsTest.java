package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A total that adds the rows of 类 alone has nothing to add where a sheet leaves them out. */
class EmptySumsTest {

    private static final String SHEET = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称         | 合计 | 基本支出 | 项目支出
            %s
                     | 合计             | ƒSUMIF(B4:B5,"x",C4:C5)→0.00 | ƒSUMIF(B4:B5,"x",D4:D5)→0.00 |
            """;

    @Test
    void itsZeroIsNoFigureAndTheTotalFollows() {
        List<Finding> findings = findings("2010301 | 行政运行 | 7.00 | 7.00 |\n2010350 | 事业运行 | 1.00 | 1.00 |");

        assertThat(findings).extracting(Finding::code).containsOnly(FindingCode.ROWS_LEFT_OUT);
    }

    @Test
    void whereARowOfThatKindIsThereItsZeroCounts() {
        List<Finding> findings = findings("201 | 一般公共服务支出 | 7.00 | 7.00 |\n208 | 社会保障和就业支出 | 1.00 | 1.00 |");

        assertThat(findings).extracting(Finding::rule).contains("B03-02");
    }

    private static List<Finding> findings(String rows) {
        return Reading.of(
                        Reading.sampleJob(),
                        TextWorkbook.of(SHEET.formatted(rows)).xlsx())
                .content()
                .findings()
                .stream()
                .filter(finding -> finding.code() != FindingCode.TABLE_MISSING)
                .toList();
    }
}
