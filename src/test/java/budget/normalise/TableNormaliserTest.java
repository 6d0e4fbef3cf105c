package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.figures.Part;
import budget.figures.Table;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import org.junit.jupiter.api.Test;

/** Rows into figures. */
class TableNormaliserTest {

    private static final String TABLE = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            %s
            """;

    @Test
    void aBlankCellIsNoFigureAndATypedZeroIsOne() {
        Reading reading = of("""
                2010350 | 事业运行 | 1.00 | 0 | ▫
                        | 合计     | 1.00 | 0.00 |
                """);

        assertThat(reading.facts())
                .containsExactly(
                        "表3!C4 表3 2010350 合计 1.00万元",
                        "表3!D4 表3 2010350 基本支出 0万元",
                        "表3!C5 表3 合计 合计 1.00万元",
                        "表3!D5 表3 合计 基本支出 0.00万元");
    }

    @Test
    void aDashIsNoFigureAndNoFinding() {
        Reading reading = of("| 合计 | 1.00 | - | 无");

        assertThat(reading.facts()).containsExactly("表3!C4 表3 合计 合计 1.00万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void wordsInAnAmountCellBlockAndTheCellIsKeptAsUnreadable() {
        Reading reading = of("| 合计 | 1.00 | 待定 |");

        assertThat(reading.findings()).containsExactly("必须修改 表3!D4 表3 合计 基本支出：金额栏里写的是“待定”，不是数");
        Table table = reading.content().tables().get(0);
        assertThat(Part.inRow(table, table.total()))
                .filteredOn(part -> table.isUnknown(part.cell()))
                .singleElement()
                .satisfies(part -> {
                    assertThat(part.column()).isEqualTo("基本支出");
                    assertThat(part.place().orElseThrow().address().a1()).isEqualTo("D4");
                });
    }

    @Test
    void longWordsAreCutShortInTheFinding() {
        Reading reading = of("| 合计 | 1.00 | " + "说".repeat(50) + " |");

        assertThat(reading.findings()).containsExactly("必须修改 表3!D4 表3 合计 基本支出：金额栏里写的是“" + "说".repeat(40) + "…”，不是数");
    }

    @Test
    void aRepairThatChangesWhatAReaderReadsIsANoteAndEveryRepairIsInTheLedger() {
        Reading reading = of("""
                2010350 | 事业运行 | 1。60 | (0.40) | １．２
                        | 合计     | ¥1,600.00 | 0.1万元 | 0.1234567
                """);

        assertThat(reading.repairs())
                .containsExactly(
                        "表3!C4 point 1。60 → 1.60",
                        "表3!D4 sign (0.40) → -0.40",
                        "表3!E4 width １．２ → 1.2",
                        "表3!C5 currency ¥1,600.00 → 1600.00",
                        "表3!D5 unit 0.1万元 → 0.1",
                        "表3!E5 rounded 0.1234567 → 0.123457");
        assertThat(reading.findings())
                .containsExactly(
                        "提示 表3!C4 表3 2010350 合计：“1。60”读作 1.60",
                        "提示 表3!D4 表3 2010350 基本支出：“(0.40)”读作 -0.40",
                        "提示 表3!D5 表3 合计 基本支出：“0.1万元”读作 0.10万元");
    }

    @Test
    void thousandsMarksAndBlanksAroundANumberAreNoRepairs() {
        Reading reading = of("| 合计 | ▫1,870.00▫ | | 1 870.00");

        assertThat(reading.facts()).containsExactly("表3!C4 表3 合计 合计 1870.00万元", "表3!E4 表3 合计 项目支出 1870.00万元");
        assertThat(reading.repairs()).isEmpty();
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void theSameRowTwiceBlocks() {
        Reading reading = of("""
                2010350 | 事业运行 | 1.00 | |
                2010301 | 行政运行 | 1.00 | |
                2010350 | 事业运行 | 2.00 | |
                        | 合计     | 4.00 | |
                """);

        assertThat(reading.findings()).containsExactly("必须修改 表3!A6 表3 2010350：同一行出现了两次：第 4 行和第 6 行");
        assertThat(reading.facts()).hasSize(4);
    }

    @Test
    void twoProjectsOfOneNameUnderDifferentCodesAreNotTheSameRow() {
        Reading reading = Reading.of("表7", """
                一般公共预算项目支出情况表
                单位：万元
                科目编码 | 科目名称 | 项目名称 | 项目支出合计 | 工资福利支出 | 商品和服务支出 | 资本性支出
                2010399  | 其他     | 办公经费 | 1.00         |              | 1.00           |
                2080199  | 其他     | 办公经费 | 1.00         |              | 1.00           |
                2080199  | 其他     | 办公经费 | 1.00         |              | 1.00           |
                         | 合计     |          | 3.00         |              | 3.00           |
                """);

        assertThat(reading.findings())
                .filteredOn(finding -> finding.contains("两次"))
                .containsExactly("必须修改 Sheet1!A6 表7 2080199/办公经费：同一行出现了两次：第 5 行和第 6 行");
    }

    @Test
    void aMissingTotalRowIsANoteAndOfAnEmptyTableNotEvenThat() {
        assertThat(of("2010350 | 事业运行 | 1.00 | |").findings()).containsExactly("提示 表3!A3 表3 合计：没有“合计”行");
        assertThat(of("2010350 | 事业运行 | | |").findings()).containsExactly("必须修改 表3!A3 表3：表内没有任何数，也没有“为空表”的说明");
    }

    @Test
    void aRowWithoutAKeyThatHoldsAmountsIsAFindingForAllOfThem() {
        Reading reading = of("""
                        | 小计 | 1.00 | 0.50 | 0.50
                        |      |      |      | 1.00
                        | 合计 | 1.00 | 0.50 | 0.50
                """);

        assertThat(reading.findings())
                .containsExactly(
                        "必须修改 表3!C4 D4 E4 表3：第 4 行“小计”看不出是什么科目或项目，其中的数没有着落", "必须修改 表3!E5 表3：第 5 行看不出是什么科目或项目，其中的数没有着落");
        assertThat(reading.content().ledger().coverage().leftOver()).isEqualTo(4);
    }

    @Test
    void anErrorValueIsAFindingInEitherFormat() {
        TextWorkbook workbook = TextWorkbook.of(TABLE.formatted("| 合计 | 1.00 | ƒ1/0→#DIV/0! | ƒNA()→#N/A"));

        assertThat(Reading.of("表3", workbook).findings())
                .containsExactly("必须修改 表3!D4 表3 合计 基本支出：金额栏里是错误值 #DIV/0!", "必须修改 表3!E4 表3 合计 项目支出：金额栏里是错误值 #N/A");
        assertThat(Reading.of(Reading.jobOf("表3"), workbook.xls()).findings())
                .containsExactly("必须修改 表3!D4 表3 合计 基本支出：金额栏里是错误值 #DIV/0!", "必须修改 表3!E4 表3 合计 项目支出：金额栏里是错误值 #N/A");
    }

    @Test
    void aRemarkColumnHoldsNothingTheProductNeeds() {
        Reading reading = Reading.of("表3", """
                单位支出总体情况表
                单位：万元
                序号 | 科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出 | 备注
                1    | 2010350  | 事业运行 | 1.00 | 1.00     |          | 100
                2    |          | 合计     | 1.00 | 1.00     |          |
                """);

        assertThat(reading.facts()).hasSize(4);
        assertThat(reading.findings()).isEmpty();
    }

    private static Reading of(String rows) {
        return Reading.of("表3", TABLE.formatted(rows.strip()));
    }
}
