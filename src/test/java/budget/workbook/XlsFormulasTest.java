package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.sample.XlsFlags;
import java.io.IOException;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An .xls whose formulas ask to be calculated, or were saved without results, is calculated as an .xlsx is. */
class XlsFormulasTest {

    private static final String TABLE = """
            #sheet 表3
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
            2010350  | 事业运行 | %s   | 1.25     | 0.50
                     | 合计     | 1.75 | 1.25     | 0.50
            """;

    @ParameterizedTest
    @CsvSource({
        "2, false, false, 1.75",
        "1, false, false, 1.75",
        "0, true, false, 1.75",
        "0, false, true, 1.75",
        "0, false, false, 9.00"
    })
    void aFormulaASheetOrTheWorkbookMayAsk(int flags, boolean workbookAsks, boolean sheetAsks, String read)
            throws IOException {
        Reading reading = read("ƒD4+E4→9.00", flags, book -> {
            if (workbookAsks) {
                book.setForceFormulaRecalculation(true);
            }
            book.getSheetAt(0).setForceFormulaRecalculation(sheetAsks);
        });

        boolean isCalculated = read.equals("1.75");
        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 " + read + "万元");
        assertThat(reading.findings())
                .containsExactly(
                        isCalculated
                                ? "须作说明 表3!C4 表3：1 个公式存下的结果已过时，已按公式重算后读取（第一个公式 D4+E4 存下的是 9，重算为 1.75）"
                                : "须作说明 表3!C4 表3 2010350 合计：公式 D4+E4 存下的结果是 9，按它所指的各格相加应为 1.75");
    }

    @Test
    void aFormulaSavedWithoutAResultIsEvaluated() throws IOException {
        Reading reading = read("ƒD4+E4", 0, XlsFormulasTest::withoutResults);

        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 1.75万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void oneThatCannotBeEvaluatedIsAFindingAndNeverBlank() throws IOException {
        Reading reading = read("ƒTODAY()-D4", 0, XlsFormulasTest::withoutResults);

        assertThat(reading.findings()).containsExactly("必须修改 表3!C4 表3 2010350 合计：公式 =TODAY()-D4 没有结果，也无法计算");
    }

    @Test
    void whatIsAlwaysCalculatedKeepsItsResultWhereItIsTheTimes() throws IOException {
        Reading reading = read("ƒTODAY()-D4→1.75", XlsFlags.ALWAYS_CALCULATED, book -> {});

        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 1.75万元");
        assertThat(reading.findings()).isEmpty();
    }

    @Test
    void aSumIsCalculatedFromWhatItsFormulasGiveAnew() throws IOException {
        byte[] bytes = TextWorkbook.of(TABLE.replace("1.75", "ƒC4→9").formatted("ƒD4+E4→9"))
                .xls();
        Reading reading = Reading.of(Reading.jobOf("表3"), XlsFlags.set(bytes, XlsFlags.CALCULATED_ON_LOAD));

        assertThat(reading.facts()).contains("表3!C4 表3 2010350 合计 1.75万元", "表3!C5 表3 合计 合计 1.75万元");
    }

    private static Reading read(String formula, int flags, Consumer<Workbook> change) throws IOException {
        byte[] bytes = TextWorkbook.of(TABLE.formatted(formula)).changed(change).xls();
        return Reading.of(Reading.jobOf("表3"), XlsFlags.set(bytes, flags));
    }

    private static void withoutResults(Workbook book) {
        book.getSheetAt(0)
                .forEach(row -> row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        cell.setCellValue("");
                    }
                }));
    }
}
