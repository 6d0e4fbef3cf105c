package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import org.junit.jupiter.api.Test;

/** One amount merged over several rows with keys or several money columns is a finding; other merges are harmless. */
class MergedAmountsTest {

    @Test
    void anAmountMergedOverTwoCodesIsNoFigureOfEither() {
        TextWorkbook workbook = TextWorkbook.of("""
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 3.00 | 3.00     | 0.00
                2010350  | 事业运行 | ^    | ^        | ^
                2010399  | 其他     | 1.00 | 1.00     |
                         | 合计     | 4.00 | 4.00     |
                """);

        for (byte[] file : new byte[][] {workbook.xlsx(), workbook.xls()}) {
            Reading reading = Reading.of(Reading.jobOf("表3"), file);
            assertThat(reading.findingsExcept(FindingCode.NAME_DIFFERS))
                    .containsExactly("必须修改 Sheet1!C4 D4 E4 表3：金额 3 写在合并的单元格 C4:C5、D4:D5、E4:E5 里，看不出各行各栏是多少");
            assertThat(reading.facts())
                    .containsExactly(
                            "Sheet1!C6 表3 2010399 合计 1.00万元",
                            "Sheet1!D6 表3 2010399 基本支出 1.00万元",
                            "Sheet1!C7 表3 合计 合计 4.00万元",
                            "Sheet1!D7 表3 合计 基本支出 4.00万元");
        }
    }

    @Test
    void anAmountMergedOverColumnsIsNoFigureOfAny() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 3.00 | <        | <
                2010350  | 事业运行 | 1.00 | 0.00     | <
                2010399  | 其他     | 1.00 | 1.00     |
                         | 合计     | 5.00 |          |
                """);

        assertThat(reading.content().findings())
                .filteredOn(found -> found.code() == FindingCode.AMOUNT_MERGED)
                .singleElement()
                .satisfies(found -> assertThat(found.arguments()).containsExactly("3", "C4:E4、D5:E5"));
        assertThat(reading.facts()).hasSize(4);
    }

    @Test
    void noughtMergedOverRowsIsNoFigure() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 3.00 | 3.00     | 0.00
                2010350  | 事业运行 | 1.00 | 1.00     | ^
                         | 合计     | 4.00 | 4.00     |
                """);

        assertThat(reading.content().findings())
                .filteredOn(found -> found.code() == FindingCode.AMOUNT_MERGED)
                .singleElement()
                .satisfies(found -> assertThat(found.arguments()).containsExactly("0", "E4:E5"));
        assertThat(reading.facts()).hasSize(6);
    }

    @Test
    void mergesOverBlankRowsAndEmptyMergesAreHarmless() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 3.00 |          | <
                2010350  | 事业运行 | 1.00 | 1.00     |
                         |          | ^    | ^        |
                         | 合计     | 4.00 |          |
                """);

        assertThat(reading.facts()).hasSize(4);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void anAmountMergedOverTwoItemsIsNoFigureOfEither() {
        Reading reading = Reading.of("表1", """
                部门（单位）收支总体情况表
                单位：万元
                收入         | <      | 支出                   | <
                项目         | 预算数 | 功能分类               | 预算数
                一、本年收入 | 3.00   | 一、一般公共服务支出   | 3.00
                1.一般公共预算拨款 | ^ |  （二）外交支出         | ^
                收入总计     | 3.00   | 支出总计               | 3.00
                """);

        assertThat(reading.content().findings())
                .filteredOn(found -> found.code() == FindingCode.AMOUNT_MERGED)
                .hasSize(2);
        assertThat(reading.facts()).hasSize(2);
    }

    @Test
    void whatFollowsFromPlacesUnderAMergedAmountIsNotWorkedOut() {
        Reading reading = Reading.of(Reading.sampleJob(), TextWorkbook.of("""
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 3.00 | 1.00     | 0.00
                2010350  | 事业运行 | ^    | 2.00     | 0.00
                         | 合计     | 3.00 | 3.00     | 0.00
                """).xlsx());

        assertThat(reading.findings())
                .filteredOn(finding -> finding.contains("Sheet1"))
                .containsExactly("必须修改 Sheet1!C4 表3：金额 3 写在合并的单元格 C4:C5 里，看不出各行各栏是多少");
    }
}
