package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.FindingCode;
import budget.sample.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "**   | **   | 1   | 2     | 3",
                "1    | 2    | 3   | 4     | 5",
                "'1   | '2   | '3  | '4    | '5",
                "栏次 | 栏次 | '1=2+3 | '2 | '3",
                "甲   | 乙   | １  | ２    | ３"
            })
    void aLineUnderTheHeaderThatNumbersTheColumnsIsNoRow(String numbers) {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                %s
                2010350  | 事业运行 | 1.00 |          |
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                %s
                2010301  | 行政运行 | 2.00 |          |
                         | 合计     | 3.00 |          |
                """.formatted(numbers, numbers));

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C5 表3 2010350 合计 1.00万元",
                        "Sheet1!C8 表3 2010301 合计 2.00万元",
                        "Sheet1!C9 表3 合计 合计 3.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void amountsWithoutALabelAreReportedEvenIfTheyCount() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 3    | 2        | 1
                         |          | 1    | 2        | 3
                         | 合计     | 3    | 2        | 1
                """);

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!C5 D5 E5 表3：第 5 行看不出是什么科目或项目，其中的数没有着落");
    }

    @Test
    void theLabelOfATotalRowMayStandUnderTheRunningNumbersOrInAColumnWithoutAHeader() {
        Reading reading = Reading.of("表3 表6", """
                单位支出总体情况表
                单位：万元
                序号 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                1    | 2010350  | 事业运行 | 1.00 |          |
                合 计： | <     | <        | 1.00 |          |
                """, """
                | 一般公共预算基本支出情况表
                | 单位：万元
                | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
                1 | 30101 | 基本工资 | 2.00 |          |
                合计 |    |          | 2.00 |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!D4 表3 2010350 合计 1.00万元",
                        "Sheet1!D5 表3 合计 合计 1.00万元",
                        "Sheet2!D4 表6 30101 合计 2.00万元",
                        "Sheet2!D5 表6 合计 合计 2.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void codesAndNamesMergedOverSeveralRowsCountForEachOfThem() {
        Reading reading = Reading.of("表7", """
                一般公共预算项目支出情况表
                单位：万元
                科目编码 | < | < | 科目名称 | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 对个人和家庭的补助 | 资本性支出 | 其他支出
                类       | 款 | 项 | ^      | ^        | ^            | ^            | ^              | ^                  | ^          | ^
                '201     |    |    | 一般公共服务支出 |  | 12.00 |  |  |  |  |
                '201     | '03 | '99 | 其他支出 | 甲项目 | 3.00 |  |  |  |  |
                '201     | '03 | ^   | ^        | 乙项目 | 4.00 |  |  |  |  |
                ^        | ^   | ^   | ^        | 丙项目 | 5.00 |  |  |  |  |
                         |     |     |          | 合计   | 12.00 |  |  |  |  |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!F5 表7 201 项目支出合计 12.00万元",
                        "Sheet1!F6 表7 2010399/甲项目 项目支出合计 3.00万元",
                        "Sheet1!F7 表7 2010399/乙项目 项目支出合计 4.00万元",
                        "Sheet1!F8 表7 2010399/丙项目 项目支出合计 5.00万元",
                        "Sheet1!F9 表7 合计 项目支出合计 12.00万元");
        assertThat(reading.content().ledger().coverage().read()).isEqualTo(17);
    }

    @Test
    void theUnitOfMoneyMayStandAboveTheTitleOfItsTable() {
        Reading reading = Reading.of("表3 表5", """
                公开03表 |          |      |          | 单位：元
                单位支出总体情况表
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                一般公共预算支出情况表
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!C4 表3 合计 合计 1.00元", "Sheet1!C7 表5 合计 合计 1.00万元");
        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!A6 表5：没有写明金额单位");
    }

    @Test
    void aPageInAnotherUnitOfMoneyIsASecondTableAndNeitherIsRead() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |
                单位支出总体情况表
                单位：元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 20000 |          |
                         | 合计     | 30000 |          |
                """);

        assertThat(reading.facts()).isEmpty();
        assertThat(reading.findings()).contains("必须修改 Sheet1!A7 A3 表3：同一张表出现了两次：Sheet1!A3 和 Sheet1!A7");
    }

    @Test
    void twoTablesMayStandSideBySide() {
        Reading reading = Reading.of("表3 表5", """
                | 单位支出总体情况表 |  |  |  |    | 一般公共预算支出情况表
                单位：万元 |  |  |  |  |            | 单位：元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |  | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 |          |          |  | 2010301  | 行政运行 | 20000 |         |
                         | 合计     | 1.00 |          |          |  | 2010350  | 事业运行 | 10000 |         |
                         |          |      |          |          |  |          | 合计     | 30000 |         |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 2010350 合计 1.00万元",
                        "Sheet1!C5 表3 合计 合计 1.00万元",
                        "Sheet1!I4 表5 2010301 合计 20000元",
                        "Sheet1!I5 表5 2010350 合计 10000元",
                        "Sheet1!I6 表5 合计 合计 30000元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aTableOverTheWholeWidthMayFollowTwoThatStandSideBySide() {
        Reading reading = Reading.of("表3 表5 表6", """
                单位支出总体情况表 | < | < | < | <   | 一般公共预算支出情况表 | < | < | < | <
                单位：万元 |  |  |  |  | 单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |          |          | 合计     | 2.00 |          |
                一般公共预算基本支出情况表 | < | < | < | <   | < | < | < | < | <
                单位：万元
                科目编码 |  | 科目名称 |  | 合计 |   | 人员经费 |  | 公用经费 |
                         |  | 合计     |  | 3.00 |   | 3.00     |  |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 合计 合计 1.00万元",
                        "Sheet1!E8 表6 合计 合计 3.00万元",
                        "Sheet1!G8 表6 合计 人员经费 3.00万元",
                        "Sheet1!H4 表5 合计 合计 2.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aPageOfContentsInTwoColumnsPartsNothing() {
        Reading reading = Reading.of("表3 表5", """
                目录
                1.单位支出总体情况表 |  | 2.一般公共预算支出情况表
                3.政府性基金预算支出情况表 |  | 4.国有资本经营预算支出情况表
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 |          |
                一般公共预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 2.00 |          |
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!C7 表3 合计 合计 1.00万元", "Sheet1!C11 表5 合计 合计 2.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aRemarkThatNamesAnotherFormEndsNoTable() {
        Reading reading = Reading.of("表3 表5", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计    | 基本支出 | 项目支出 | 备注
                2010301  | 行政运行 | 1.00▫   |          |          | 一般公共预算支出情况表
                注：数据与一般公共预算支出情况表一致
                2010350  | 事业运行 | 2.00    |          |          | 详见一般公共预算支出情况表
                         | 合计     | 3.00    |          |          |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "Sheet1!C4 表3 2010301 合计 1.00万元",
                        "Sheet1!C6 表3 2010350 合计 2.00万元",
                        "Sheet1!C7 表3 合计 合计 3.00万元");
    }

    @Test
    void rowsBelowATitleWithoutAHeaderOfItsOwnAreNotLostSilently() {
        Reading reading = Reading.of("表3 表5", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                2010301  | 行政运行 | 1.00 |          |
                一般公共预算支出情况表
                2010350  | 事业运行 | 2.00▫ |         |
                         | 合计     | 3.00 |          |
                """);

        assertThat(reading.facts()).containsExactly("Sheet1!C4 表3 2010301 合计 1.00万元");
        assertThat(reading.findingsExcept(FindingCode.TOTAL_ROW_MISSING, FindingCode.TABLE_MISSING))
                .containsExactly(
                        "必须修改 Sheet1!C6 表3：第 6 行“2010350”看不出是什么科目或项目，其中的数没有着落",
                        "必须修改 Sheet1!C7 表3：第 7 行“合计”看不出是什么科目或项目，其中的数没有着落",
                        "必须修改 Sheet1!A5 表5：找到了表5，但它的 3 栏中只认出 0 栏；不认识的：—；缺少的：合计、基本支出、项目支出");
    }
}
