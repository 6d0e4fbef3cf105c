package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.submission.CellUse;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of a table is dropped silently: every cell is counted, every amount without a place is a finding. */
class TableRestTest {

    private static final String TABLE = """
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 备注
            2010350  | 事业运行 | 1.00 | 1.00     |          | 见文件
            2010301  | 行政运行 | 2.00 | 2.00     | -        |
                     | 合计     | 3.00 | 3.00     |          |
            """;

    @Test
    void everyCellBelowTheHeaderIsCounted() {
        Reading reading = Reading.of("表3", TABLE);

        assertThat(reading.content().ledger().coverage()).isEqualTo(new CellUse(13, 13, 0));
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void telephoneAndPageNumbersBelowATableWithoutATotalAreNoAmounts() {
        Reading reading = Reading.of("表8", """
                政府性基金预算支出情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                212      | 城乡社区支出 | 1.00 |      | 1.00
                填表人：李某 | | 联系电话： | 13999012345 |
                3
                """);

        assertThat(reading.facts()).hasSize(2);
        assertThat(reading.findingsExcept(budget.finding.FindingCode.TOTAL_ROW_MISSING))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " | 补充经费 | 2023 |",
                " | 2023年补充经费 | 2023.00 |",
                " | 补充经费 | 2022 | 7.00 |",
                " | | 2023 |",
                "某局 | 2023",
            })
    void anAmountMayBeTheNumberOfAYear(String row) {
        Reading reading = Reading.of("表3", TABLE + "\n" + row + "\n");

        assertThat(reading.content().findings())
                .extracting(Finding::code)
                .containsExactly(FindingCode.ROW_OUTSIDE_TABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"截至年 | 2023", "编制 | 2023 | 年某月", "比较 | 2022 | 2023", "预算年度 | 2023"})
    void aYearIsOneByTheWordsOrYearsBesideIt(String row) {
        Reading reading = Reading.of("表3", TABLE + "\n" + row + "\n");

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aYearAloneAboveTheTablesIsNoAmount() {
        assertThat(Reading.of("表3", "2023\n" + TABLE).findings()).isEmpty();
    }

    @Test
    void aNumberWithoutALabelBelowATableIsToldWithItsRow() {
        Reading reading = Reading.of("表3", TABLE + "\n | | 7 |\n");

        assertThat(reading.findings()).hasSize(1);
    }

    @Test
    void anAmountInAColumnOfNobodysIsLeftOver() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 |        | 基本支出 | 项目支出
                2010350  | 事业运行 | 1.00 | 0.50   | 1.00     |
                2010301  | 行政运行 | 2.00 | 参见上 | 2.00     |
                         | 合计     | 3.00 |        | 3.00     |
                """);

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!D4 表3：表内 D 列有 1 个数不属于任何栏目，最大的是 0.5");
        assertThat(reading.content().ledger().coverage()).isEqualTo(new CellUse(13, 12, 1));
    }

    @Test
    void amountsBesideTheTableAreNoted() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 |  |
                2010350  | 事业运行 | 1.00 | 1.00     |          |  | 1.00
                         | 合计     | 1.00 | 1.00     |          |  | 1.00
                """);

        assertThat(reading.facts()).hasSize(4);
        assertThat(reading.findings()).containsExactly("须作说明 Sheet1!G4 G5 表3：表旁 G 列有 2 个数没有读取，最大的是 1");
    }

    @Test
    void wordsInTheAmountCellsOfARowWithoutAKeyAreLabels() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                甲       | 乙       | 丙   | 丁       | 戊
                         | 合计     | 1.00 |          |
                """);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().ledger().coverage()).isEqualTo(new CellUse(7, 7, 0));
    }

    @Test
    void aLineOfColumnNumbersIsCountedAsLabels() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                栏次     |          | 1    | 2        | 3
                         | 合计     | 1.00 |          |
                """);

        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content().ledger().coverage()).isEqualTo(new CellUse(2, 2, 0));
    }

    @Test
    void hiddenRowsAreReadAndNoted() {
        Reading reading = Reading.of(
                "表3",
                TextWorkbook.of(TABLE)
                        .changed(book -> book.getSheetAt(0).getRow(4).setZeroHeight(true)));

        assertThat(reading.facts()).contains("Sheet1!C5 表3 2010301 合计 2.00万元");
        assertThat(reading.findings()).containsExactly("提示 Sheet1!A5 表3：表内有 1 个隐藏的行或列，已照常读取");
    }

    @Test
    void hiddenColumnsAreReadAndNoted() {
        Reading reading = Reading.of(
                "表3",
                TextWorkbook.of(TABLE)
                        .changed(book -> book.getSheetAt(0).setColumnHidden(3, true))
                        .changed(book -> book.getSheetAt(0).setColumnHidden(20, true)));

        assertThat(reading.facts()).contains("Sheet1!D5 表3 2010301 基本支出 2.00万元");
        assertThat(reading.findings()).containsExactly("提示 Sheet1!D3 表3：表内有 1 个隐藏的行或列，已照常读取");
    }

    @Test
    void hiddenRowsAndColumnsOfAnXlsAreNotedAsWell() {
        TextWorkbook workbook = TextWorkbook.of(TABLE)
                .changed(book -> book.getSheetAt(0).getRow(4).setZeroHeight(true))
                .changed(book -> book.getSheetAt(0).setColumnHidden(3, true));

        assertThat(Reading.of(Reading.jobOf("表3"), workbook.xls()).findings())
                .containsExactly("提示 Sheet1!A5 D3 表3：表内有 2 个隐藏的行或列，已照常读取");
    }

    @Test
    void hiddenSheetsAreNotReadButNoted() {
        TextWorkbook workbook = TextWorkbook.of(TABLE, "#sheet 旧\n" + TABLE, "#sheet 更旧\n" + TABLE)
                .changed(TableRestTest::hideLastTwo);

        assertThat(Reading.of("表3", workbook).findings()).containsExactly("提示 工作表“旧”是隐藏的，没有读取", "提示 工作表“更旧”是隐藏的，没有读取");
        assertThat(Reading.of(Reading.jobOf("表3"), workbook.xls()).findings())
                .containsExactly("提示 工作表“旧”是隐藏的，没有读取", "提示 工作表“更旧”是隐藏的，没有读取");
    }

    private static void hideLastTwo(Workbook book) {
        book.setSheetVisibility(1, SheetVisibility.HIDDEN);
        book.setSheetVisibility(2, SheetVisibility.VERY_HIDDEN);
    }

    @Test
    void aTelephoneNumberInTwoCellsIsNoMoney() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
                         | 合计     | 1.00 | 1.00     |
                电话     | '0994    | 2345678 |       |
                """);

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aColumnOfNoughtsBesideTheTableIsANote() {
        Reading reading = Reading.of("表3", TABLE.replace("见文件", "见文件 | | 0").replace("-        |", "- | | | 0"));

        assertThat(reading.findings()).containsExactly("提示 Sheet1!H4 H5 表3：表旁 H 列有 2 个数没有读取，最大的是 0");
    }

    @Test
    void aYearBesideTheTableIsOneByTheWordsBesideIt() {
        Reading reading = Reading.of("表3", TABLE.replace("见文件", "见文件 | | 截至年 | 2023"));

        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"电话费", "上年度专项资金", "年度预算总额", "首页制作", "时间银行项目"})
    void wordsThatOnlyContainTheLabelOfANumberDoNotHideAnAmount(String words) {
        Reading reading = Reading.of("表3", TABLE.replace("2010301  | 行政运行", "| " + words));

        assertThat(reading.findings()).containsExactly("必须修改 Sheet1!C5 D5 表3：第 5 行“" + words + "”看不出是什么科目或项目，其中的数没有着落");
    }

    @ParameterizedTest
    @ValueSource(strings = {"说明", "备注", "附注"})
    void aNumberInAColumnOfRemarksIsNoAmount(String head) {
        Reading reading = Reading.of("表3", TABLE.replace("备注", head + " | 备注").replace("见文件", "12.5 | 7"));

        assertThat(reading.facts()).hasSize(6);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void columnsOfCodesAndYearsHoldNoAmounts() {
        Reading reading = Reading.of("表3", TABLE.replace("备注", "单位编码 | 项目年度").replace("见文件", "103001 | 2023"));

        assertThat(reading.content().findings()).extracting(Finding::code).containsOnly(FindingCode.COLUMN_UNKNOWN);
        assertThat(reading.findings()).allMatch(finding -> finding.startsWith("须作说明"));
    }

    @Test
    void rowsThatWerePreparedAndNotUsedSayNothing() {
        Reading reading =
                Reading.of("表3", TABLE.replace("| 合计     | 3.00", "| | 0 | 0.00 |\n | | 0 | 0 | 0\n | 合计     | 3.00"));

        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aRowOfNoughtsThatCannotBePlacedIsANote() {
        Reading reading = Reading.of("表3", TABLE.replace("| 合计     | 3.00", "| 结转下年 | 0 | 0.00 |\n | 合计     | 3.00"));

        assertThat(reading.findings()).containsExactly("提示 Sheet1!C6 D6 表3：第 6 行“结转下年”看不出是什么科目或项目，其中的数没有着落");
    }
}
