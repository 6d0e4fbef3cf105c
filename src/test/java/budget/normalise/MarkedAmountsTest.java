package budget.normalise;

import static org.assertj.core.api.Assertions.assertThat;

import budget.finding.FindingCode;
import budget.sample.Reading;
import budget.sample.TextWorkbook;
import budget.workbook.XlsxParts;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Workbook;
import org.junit.jupiter.api.Test;

/** What is superscript, subscript or struck through is no part of a number or a code. */
class MarkedAmountsTest {

    private static final String TABLE = """
            单位支出总体情况表
            单位：万元
            科目编码 | 科目名称 | 合计   | 基本支出 | 项目支出
            '2010350 | 事业运行 | '1.951 | 1.95     |
                     | 合计     | 1.95   | 1.95     |
            """;

    @Test
    void aSuperscriptBehindAnAmountIsLeftOutWithARepair() {
        for (Reading reading : readings(book -> mark(book, 2, "1.951", 4, 5, superscript(book)))) {
            assertThat(reading.facts()).first().isEqualTo("Sheet1!C4 表3 2010350 合计 1.95万元");
            assertThat(reading.repairs()).containsExactly("Sheet1!C4 marks 1.951 → 1.95");
            assertThat(reading.findings()).containsExactly("提示 Sheet1!C4 表3 2010350 合计：“1.951”读作 1.95");
        }
    }

    @Test
    void struckThroughDigitsAreLeftOutWithARepair() {
        for (Reading reading : readings(book -> mark(book, 2, "8.40 1.95", 0, 4, struckOut(book)))) {
            assertThat(reading.facts()).first().isEqualTo("Sheet1!C4 表3 2010350 合计 1.95万元");
            assertThat(reading.repairs()).containsExactly("Sheet1!C4 marks 8.40 1.95 → 1.95");
        }
    }

    @Test
    void anAmountStruckThroughAsAWholeIsAFindingWhetherNumberOrText() {
        for (int column : new int[] {2, 3}) {
            for (Reading reading : readings(book -> {
                CellStyle style = book.createCellStyle();
                style.setFont(struckOut(book));
                cell(book, column).setCellStyle(style);
            })) {
                assertThat(reading.content().findings())
                        .filteredOn(found -> found.code() == FindingCode.AMOUNT_STRUCK_OUT)
                        .hasSize(1);
            }
        }
        for (Reading reading : readings(book -> mark(book, 2, "1.95", 0, 4, struckOut(book)))) {
            assertThat(reading.findings()).containsExactly("必须修改 Sheet1!C4 表3 2010350 合计：金额“1.95”整个加了删除线，看不出是否有效");
        }
    }

    @Test
    void aSuperscriptBehindACodeIsNoPartOfIt() {
        for (Reading reading : readings(book -> {
            cell(book, 2).setCellValue(1.95);
            mark(book, 0, "201035001", 7, 9, superscript(book));
        })) {
            assertThat(reading.facts()).first().isEqualTo("Sheet1!C4 表3 2010350 合计 1.95万元");
            assertThat(reading.repairs()).containsExactly("Sheet1!A4 code-signs 201035001 事业运行 → 2010350");
        }
    }

    @Test
    void whatIsStruckThroughInANameIsNoPartOfIt() {
        for (Reading reading : readings(book -> {
            cell(book, 2).setCellValue(1.95);
            mark(book, 1, "行政运行事业运行", 0, 4, struckOut(book));
        })) {
            assertThat(reading.content().tables().get(0).rows().get(0).name()).isEqualTo("事业运行");
            assertThat(reading.findings()).isEmpty();
        }
    }

    @Test
    void runsInACellOfItsOwnTextCountAsWell() {
        String rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>单位支出总体情况表</t></is></c></row>"
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>单位：万元</t></is></c></row><row r='3'>"
                + header("A3", "科目编码") + header("B3", "科目名称") + header("C3", "合计") + header("D3", "基本支出")
                + header("E3", "项目支出") + "</row><row r='4'>" + header("B4", "合计")
                + "<c r='C4' t='inlineStr'><is><r><t>1.9</t></r><r><rPr><vertAlign val='subscript'/></rPr><t>5</t></r>"
                + "<r><rPr><strike val='0'/><vertAlign val='baseline'/></rPr><t>6</t></r></is></c></row>";

        assertThat(Reading.of(Reading.jobOf("表3"), XlsxParts.withRows(rows).bytes())
                        .facts())
                .containsExactly("表!C4 表3 合计 合计 1.96万元");
    }

    private static String header(String cell, String text) {
        return "<c r='" + cell + "' t='inlineStr'><is><t>" + text + "</t></is></c>";
    }

    private static Reading[] readings(Consumer<Workbook> change) {
        TextWorkbook workbook = TextWorkbook.of(TABLE).changed(change);
        return new Reading[] {
            Reading.of(Reading.jobOf("表3"), workbook.xlsx()), Reading.of(Reading.jobOf("表3"), workbook.xls())
        };
    }

    private static Cell cell(Workbook book, int column) {
        return book.getSheetAt(0).getRow(3).getCell(column);
    }

    private static void mark(Workbook book, int column, String text, int from, int to, Font font) {
        RichTextString rich = book.getCreationHelper().createRichTextString(text);
        rich.applyFont(from, to, font);
        cell(book, column).setCellValue(rich);
    }

    private static Font superscript(Workbook book) {
        Font font = book.createFont();
        font.setTypeOffset(Font.SS_SUPER);
        return font;
    }

    private static Font struckOut(Workbook book) {
        Font font = book.createFont();
        font.setStrikeout(true);
        return font;
    }
}
