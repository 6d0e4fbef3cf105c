package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are read as their number format shows them, or the table has one finding. */
class FormattedAmountsTest {

    private static final String TABLE = """
            单位支出总体情况表
            单位：%s
            科目编码 | 科目名称 | 合计  | 基本支出 | 项目支出
            2010350  | 事业运行 | 72500 | 72500    | 0
                     | 合计     | 72500 | 72500    |
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "万元 ~ 0\\.0000 ~ 7.2500万元",
                "万元 ~ 0!.0000 ~ 7.2500万元",
                "万元 ~ 0\".\"0000 ~ 7.2500万元",
                "万元 ~ 0!.0,\"万\" ~ 7.25万元",
                "万元 ~ 0.00,\"千元\" ~ 72.50千元",
                "千元 ~ #,##0.00, ~ 72.50千元",
                "元 ~ [>=100000]0!.0,\"万\";[>=10000]0.00,\"千\";0 ~ 72500元"
            })
    void whereTheScaleIsClearTheyAreReadAsShown(String unit, String format, String read) {
        for (Reading reading : readings(unit, format)) {
            assertThat(reading.facts()).contains("Sheet1!C4 表3 2010350 合计 " + read, "Sheet1!D5 表3 合计 基本支出 " + read);
            assertThat(reading.content().findings()).allMatch(found -> found.code() == FindingCode.AMOUNT_SCALED);
        }
    }

    @Test
    void amountsFormattedAsDatesAreOneFindingForAColumn() {
        for (Reading reading : readings("万元", "yyyy-mm-dd")) {
            assertThat(reading.facts()).isEmpty();
            assertThat(reading.content().findings())
                    .hasSize(3)
                    .allMatch(found -> found.code() == FindingCode.AMOUNT_SHOWN_AS_DATE)
                    .first()
                    .satisfies(found -> assertThat(found.arguments()).isEqualTo(List.of("2", "72500", "2098-06-29")));
        }
    }

    @Test
    void theLedgerHasTheFormatAndTheTableOneFinding() {
        for (Reading reading : readings("万元", "0\\.0000")) {
            assertThat(reading.repairs()).hasSize(4).contains("Sheet1!C4 format 72500 [0\\.0000] → 7.25");
            assertThat(reading.findings())
                    .containsExactly(
                            "提示 Sheet1!C4 D4 C5 等 4 处 表3：4 个金额按数字格式“0\\.0000”缩小后显示，已按显示的数读取（第一个存的是 72500，读作 7.25）");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0!.0,\"万\"", "0!.0000\"万元\"", "0.00,\"千元\"", "#,##0.00\"元\"", "0.00"})
    void aFormatThatNamesItsOwnUnitMayShowWhatIsStored(String format) {
        for (Reading reading : readings("元", format)) {
            assertThat(reading.facts()).first().asString().startsWith("Sheet1!C4 表3 2010350 合计 72500");
            assertThat(reading.findings()).isEmpty();
            assertThat(reading.repairs()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {"万元 ~ 0.00%", "万元 ~ 0.00,", "元 ~ 0\\.0000", "万元 ~ 0.00\"元\"", "万元 ~ 0\"万\"0000", "万元 ~ 0\\.####"})
    void whereItIsNotTheTableHasOneBlockingFinding(String unit, String format) {
        for (Reading reading : readings(unit, format)) {
            assertThat(reading.facts()).hasSize(1).first().asString().startsWith("Sheet1!E4 ");
            assertThat(reading.findingsExcept(FindingCode.TABLE_EMPTY_UNDECLARED))
                    .singleElement()
                    .asString()
                    .startsWith("必须修改 Sheet1!C4 D4 C5 等 4 处 表3：4 个金额按数字格式“" + format + "”显示");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {";;;", "\"不公开\"", "\"\""})
    void amountsThatAreNotShownAreABlockingFinding(String format) {
        for (Reading reading : readings("万元", format)) {
            assertThat(reading.content().findings())
                    .singleElement()
                    .satisfies(found -> assertThat(found.code()).isEqualTo(FindingCode.AMOUNT_NOT_SHOWN));
        }
    }

    private static Reading[] readings(String unit, String format) {
        TextWorkbook workbook = TextWorkbook.of(TABLE.formatted(unit)).changed(book -> format(book, format));
        return new Reading[] {
            Reading.of(Reading.jobOf("表3"), workbook.xlsx()), Reading.of(Reading.jobOf("表3"), workbook.xls())
        };
    }

    private static void format(Workbook book, String code) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(code));
        for (int row = 3; row <= 4; row++) {
            for (int column = 2; column <= 4; column++) {
                if (book.getSheetAt(0).getRow(row).getCell(column) != null) {
                    book.getSheetAt(0).getRow(row).getCell(column).setCellStyle(style);
                }
            }
        }
    }
}
