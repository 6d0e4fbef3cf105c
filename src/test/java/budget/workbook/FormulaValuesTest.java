package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas give the value saved with them; one saved without is evaluated; one that cannot be is a finding, never 0. */
class FormulaValuesTest {

    private static final String TABLE = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            2010350  | 事业运行 | %s   | 1.25     | 0.50
                     | 合计     | 1.75 | 1.25     | 0.50
            """;

    @Test
    void theSavedValueIsTakenEvenIfItIsStaleAndSaidToBe() {
        Reading reading = Reading.of("表3", TABLE.formatted("ƒD4+E4→9.00"));

        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 9.00万元");
        assertThat(reading.findings()).containsExactly("须作说明 表3!C4 表3 2010350 合计：公式 D4+E4 存下的结果是 9，按它所指的各格相加应为 1.75");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ƒD4+E4", "ƒSUM(D4:E4)", "ƒROUND(D4+E4,2)", "ƒC5", "ƒIF(D4>0,D4+E4,0)", "ƒ表3!D4+E4"})
    void aFormulaWithoutAValueIsEvaluated(String formula) {
        Reading reading = Reading.of("表3", TABLE.formatted(formula));

        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 1.75万元");
        assertThat(reading.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ƒC4+1", "ƒNOSUCHFUNCTION(D4)"})
    void aFormulaThatCannotBeEvaluatedIsAFindingAndNeverZero(String formula) {
        Reading reading = Reading.of("表3", TABLE.formatted(formula));

        assertThat(reading.facts()).doesNotContain("表3!C4 表3 2010350 合计 0万元").hasSize(5);
        assertThat(reading.findings())
                .containsExactly("必须修改 表3!C4 表3 2010350 合计：公式 =" + formula.substring(1) + " 没有结果，也无法计算");
    }

    @Test
    void anErrorThatAFormulaEvaluatesToIsThatError() {
        Reading reading = Reading.of("表3", TABLE.formatted("ƒD4/0"));

        assertThat(reading.findings()).containsExactly("必须修改 表3!C4 表3 2010350 合计：金额栏里是错误值 #DIV/0!");
    }

    @Test
    void aWorkbookThatWantsToBeCalculatedIsCalculatedAndTheTableHasOneFinding() {
        TextWorkbook workbook = TextWorkbook.of(TABLE.replace("1.75", "ƒC4→0").formatted("ƒD4+E4→0.00"))
                .changed(book -> book.setForceFormulaRecalculation(true));

        Reading reading = Reading.of("表3", workbook);

        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 1.75万元", "表3!C5 表3 合计 合计 1.75万元");
        assertThat(reading.findings())
                .containsExactly("须作说明 表3!C4 C5 表3：2 个公式存下的结果已过时，已按公式重算后读取（第一个公式 D4+E4 存下的是 0，重算为 1.75）");
    }

    @Test
    void whatIsCalculatedAsSavedIsNoFindingAndTextsMayStay() {
        TextWorkbook workbook = TextWorkbook.of(
                        TABLE.replace("事业运行", "ƒNOSUCH(D4)→事业运行").formatted("ƒD4+E4→1.75"))
                .changed(book -> book.setForceFormulaRecalculation(true));

        Reading reading = Reading.of("表3", workbook);

        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 1.75万元").hasSize(6);
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aNumberThatCannotBeCalculatedAnewIsABlockingFinding() {
        TextWorkbook workbook = TextWorkbook.of(TABLE.formatted("ƒNOSUCHFUNCTION(D4)→1.75"))
                .changed(book -> book.setForceFormulaRecalculation(true));

        assertThat(Reading.of("表3", workbook).findings())
                .containsExactly("必须修改 表3!C4 表3 2010350 合计：公式 =NOSUCHFUNCTION(D4) 没有结果，也无法计算");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fullCalcOnLoad=\"1\" | 2",
                "calcId=\"1\" forceFullCalc=\"true\" | 2",
                "calcCompleted=\"0\" | 2",
                "calcMode=\"manual\" calcOnSave=\"0\" | 2",
                "calcMode=\"manual\" | 0",
                "calcId=\"191029\" | 0"
            })
    void aWorkbookAsksForItInSeveralWays(String asks, String value) throws IOException {
        XlsxParts workbook =
                XlsxParts.withRows("<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+1</f><v>0</v></c></row>");
        byte[] asking = workbook.replacing("</workbook>", "<calcPr " + asks + "/></workbook>")
                .bytes();

        assertThat(CellLines.of(asking).cells()).containsExactly("表!A1 number 1", "表!B1 number " + value);
    }

    @Test
    void textAndTruthAreEvaluatedToo() throws IOException {
        assertThat(CellLines.of(TextWorkbook.of("ƒ\"甲\"&\"乙\" | ƒ1=1 | ƒ\"\" | ƒDATE(2023,1,31)")
                                .xlsx())
                        .cells())
                .containsExactly("Sheet1!A1 text 甲乙", "Sheet1!B1 truth TRUE", "Sheet1!D1 number 44957");
    }

    @Test
    void aTextFormulaSavedWithoutItsTextIsEvaluated() throws IOException {
        XlsxParts workbook = XlsxParts.withRows("<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"甲\"&amp;\"乙\"</f></c>"
                + "<c r=\"B1\" t=\"str\"><f>\"\"</f><v></v></c></row>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("表!A1 text 甲乙");
    }

    @Test
    void aLongChainOfFormulasWithoutValuesEndsInValuesOrFindings() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 8_000; row++) {
            rows.append("<row r=\"" + row + "\"><c r=\"A" + row + "\"><f>A" + (row + 1) + "+1</f></c></row>");
        }

        CellLines lines = CellLines.of(XlsxParts.withRows(rows.toString()).bytes());

        assertThat(lines.refusal()).isEmpty();
        assertThat(lines.cells()).hasSize(8_000);
    }

    @Test
    void aPartThatFormulasDoNotNeedMayBeNonsense() throws IOException {
        XlsxParts workbook = XlsxParts.withRows(
                        "<row r=\"1\"><c r=\"A1\"><v>1</v></c><c r=\"B1\"><f>A1+1</f></c></row>")
                .with("", "")
                .part("xl/styles.xml", "<nothing/>");

        assertThat(CellLines.of(workbook.bytes()).cells()).containsExactly("表!A1 number 1", "表!B1 number 2");
    }
}
