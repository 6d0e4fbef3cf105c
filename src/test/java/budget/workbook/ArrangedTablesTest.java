package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import org.junit.jupiter.api.Test;

/** Tables as clerks arrange them, beyond what the bureau's form foresees. */
class ArrangedTablesTest {

    @Test
    void anEmptyTableMayGoOnOverAPageBreakLikeAnyOther() {
        Reading reading = Reading.of("表8", """
                政府性基金预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         |          |      |          |
                政府性基金预算支出情况表（续表）
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     |      |          |
                我单位没有政府性基金预算支出，本表为空表。
                """);

        assertThat(reading.content().declaredEmpty()).containsExactly("表8");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTableWhoseTotalRowStandsFirstMayGoOnOverAPageBreakToo() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 3.00 |          |
                2010350  | 事业运行 | 1.00 |          |
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 2.00 |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 合计 合计 3.00万元",
                        "Sheet1!C5 表3 2010350 合计 1.00万元",
                        "Sheet1!C9 表3 2010301 合计 2.00万元");
        assertThat(reading.findings()).isEmpty();
    }
}
