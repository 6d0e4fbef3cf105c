package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One wrong cell is told once, wherever else it shows. */
class WrongCellsTest {

    @Test
    void aBlankCellThatTwoSumsMissIsTheCauseOfBoth() {
        List<Finding> broken = brokenIn("""
                #sheet 表3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                221 | 住房保障支出 | 31.05 | 31.05 |
                22102 | 住房改革支出 | 31.05 | 31.05 |
                2210201 | 住房公积金 | 31.05 | |
                | 合计 | 31.05 | 31.05 |
                """);

        assertThat(broken).hasSize(2);
        assertThat(broken)
                .filteredOn(Finding::isRoot)
                .singleElement()
                .satisfies(root -> assertThat(root.cells().get(0).seenFrom("")).isEqualTo("表3!D6"));
    }

    private static List<Finding> brokenIn(String sheet) {
        return Reading.of(Reading.sampleJob(), TextWorkbook.of(sheet).xlsx()).content().findings().stream()
                .filter(finding -> finding.code() == FindingCode.RULE_BROKEN)
                .filter(finding -> finding.rule().startsWith("B03"))
                .toList();
    }
}
