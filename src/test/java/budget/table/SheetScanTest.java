package budget.table;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import org.junit.jupiter.api.Test;

/** Where tables begin and end on a sheet. */
class SheetScanTest {

    @Test
    void tablesMayBeStackedOnOneSheet() {
        Reading reading = Reading.of("表3 表5", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                         | 合计     | 1.00 |          |
                |
                一般公共预算支出情况表
                单位：元
                科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
                2010350  | 事业运行 | 20000 |          |
                         | 合计     | 20000 |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 2010350 合计 1.00万元",
                        "Sheet1!C5 表3 合计 合计 1.00万元",
                        "Sheet1!C10 表5 2010350 合计 20000元",
                        "Sheet1!C11 表5 合计 合计 20000元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aNumberTypedBesideATitleIsTold() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表 | | | 77
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.findings()).containsExactly("须作说明 Sheet1!D1 表3：第 1 行“单位支出总体情况表”在表的范围以外，其中 1 个数没有读取，最大的是 77");
    }

    @Test
    void aNumberTypedBesideAHeaderIsToldAndTheTableIsRead() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 77
                         | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.findings()).containsExactly("须作说明 Sheet1!F3 表3：第 3 行“科目编码”在表的范围以外，其中 1 个数没有读取，最大的是 77");
    }

    @Test
    void numbersBesideTheTitlesOfAListAreThoseOfPages() {
        Reading reading = Reading.of("表3 表5", """
                #sheet 封面
                单位支出总体情况表     | 3
                一般公共预算支出情况表 | 5
                """, """
                #sheet 表3
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 | 1.00     |
                """, """
                #sheet 表5
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTableWithoutATotalRowEndsAtTheNextTitle() {
        Reading reading = Reading.of("表3 表5", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 2.00 |          |
                         | 合计     | 2.00 |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 2010350 合计 1.00万元",
                        "Sheet1!C8 表5 2010350 合计 2.00万元",
                        "Sheet1!C9 表5 合计 合计 2.00万元");
        assertThat(reading.findings()).containsExactly("提示 Sheet1!A3 表3 合计：没有“合计”行");
    }

    @Test
    void blankRowsAndColumnsNeverEndATable() {
        Reading reading = Reading.of("表3", """
                | 单位支出总体情况表
                |
                | 单位：万元
                |
                | 科目编码 |  | 科目名称 | 合计 | 基本支出 |  | 项目支出
                |
                | 2010350  |  | 事业运行 | 1.00 | 1.00     |  |
                |
                |
                |
                | 2010301  |  | 行政运行 | 2.00 | 2.00     |  |
                |
                |          |  | 合计     | 3.00 | 3.00     |  |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!E7 表3 2010350 合计 1.00万元",
                        "Sheet1!F7 表3 2010350 基本支出 1.00万元",
                        "Sheet1!E11 表3 2010301 合计 2.00万元",
                        "Sheet1!F11 表3 2010301 基本支出 2.00万元",
                        "Sheet1!E13 表3 合计 合计 3.00万元",
                        "Sheet1!F13 表3 合计 基本支出 3.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTitleRowMoreAndALineOfColumnNumbersAreReadOver() {
        Reading reading = Reading.of("表3", """
                附件2
                单位支出总体情况表
                （2023年度）
                公开03表 |          |      |          | 单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                栏次     |          | 1    | 2        | 3
                2010350  | 事业运行 | 1.00 | 1.00     |
                         | 合计     | 1.00 | 1.00     |
                """);

        assertThat(reading.facts()).hasSize(4).contains("Sheet1!C7 表3 2010350 合计 1.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTitleInsideTheTablesFrameIsATitle() {
        Reading reading = Reading.of("表9", """
                #framed-number
                表9                               ||||||
                #framed-title
                | 国有资本经营预算支出情况表 | < | < | < | < | <
                #framed-unit
                编制部门（单位）:某局   单位：万元 | < | < | < | < | < |
                #head
                项目             | < | < | < | 国有资本经营预算支出 | < | <
                功能分类科目编码 | < | < | 功能分类科目名称 | 合计 | 基本支出 | 项目支出
                类               | 款  | 项  | ^ | ^ | ^ | ^
                #body
                '223             | '01 | '01 | 厂办大集体改革支出 | 5.00 |  | 5.00
                                 |     |     | 合计               | 5.00 |  | 5.00
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!E7 表9 2230101 合计 5.00万元",
                        "Sheet1!G7 表9 2230101 项目支出 5.00万元",
                        "Sheet1!E8 表9 合计 合计 5.00万元",
                        "Sheet1!G8 表9 合计 项目支出 5.00万元");
        assertThat(reading.content().unitNames()).containsExactly("某局");
    }

    @Test
    void aHeaderRepeatedAtAPageBreakIsNoRow() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 2.00 |          |
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010302  | 一般行政管理事务 | 3.00 |  |
                         | 合计     | 6.00 |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 2010350 合计 1.00万元",
                        "Sheet1!C6 表3 2010301 合计 2.00万元",
                        "Sheet1!C10 表3 2010302 合计 3.00万元",
                        "Sheet1!C11 表3 合计 合计 6.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theSidesOfATwoSidedFormMayEndAtDifferentRows() {
        Reading reading = Reading.of("表1", """
                部门（单位）收支总体情况表
                单位：万元
                收入                  | <     | 支出                 | <
                项目                  | 预算数 | 功能分类            | 预算数
                一、本年收入          | 30.00 | 201 一般公共服务支出 | 30.00
                1.一般公共预算拨款    | 30.00 | 支出总计             | 30.00
                收入总计              | 30.00 |                      |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!B5 表1收入 一、本年收入 预算数 30.00万元",
                        "Sheet1!B6 表1收入 一、本年收入/1.一般公共预算拨款 预算数 30.00万元",
                        "Sheet1!B7 表1收入 收入总计 预算数 30.00万元",
                        "Sheet1!D5 表1支出 201 预算数 30.00万元",
                        "Sheet1!D6 表1支出 支出总计 预算数 30.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTotalRowMayStandFirst() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 3.00 |          |
                2010350  | 事业运行 | 1.00 |          |
                2010301  | 行政运行 | 2.00 |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 合计 合计 3.00万元",
                        "Sheet1!C5 表3 2010350 合计 1.00万元",
                        "Sheet1!C6 表3 2010301 合计 2.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aRowWithACodeBelowTheTotalRowIsNotLostSilently() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                         | 合计     | 1.00 |          |
                2010301  | 行政运行 | 1.00 |          |
                """);
        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!C6 表3：第 6 行“2010301”看不出是什么科目或项目，其中的数没有着落");
    }

    @Test
    void amountsTypedAsTextBelowTheTotalRowAreNotLostEither() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 | 1.00     |
                         | 合计     | 1.00 | 1.00     |
                '2010301 | 行政运行 | '1.00 | '1.00   |
                注：以上各数均为预算数 | | | |
                """);

        assertThat(reading.facts()).hasSize(4);
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!C6 D6 表3：第 6 行“2010301”看不出是什么科目或项目，其中的数没有着落");
    }
}
