package budget.cause;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import budget.model.Finding;
import budget.model.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Amounts in the other unit of money: a single cell is told at that cell, and the search for slipped tables ends. */
class OtherMoneyTest {

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

    private static List<Finding> brokenIn(TextWorkbook workbook) {
        return Reading.of(Reading.sampleJob(), workbook.xlsx()).content().findings().stream()
                .filter(finding ->
                        finding.code() == FindingCode.RULE_BROKEN || finding.code() == FindingCode.MONEY_UNIT_SLIP)
                .filter(finding ->
                        finding.cells().stream().anyMatch(cell -> cell.sheet().equals("表3")))
                .toList();
    }
}
