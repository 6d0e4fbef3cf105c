package budget.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import budget.sample.TextWorkbook;
import java.io.IOException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;

/** The records of an .xls give the same cells as the parts of an .xlsx. */
class XlsRecordsTest {

    @Test
    void everyTypeOfCellIsTheSameInBothFormats() throws IOException {
        TextWorkbook workbook = TextWorkbook.of(
                        "事业运行 | 12.30 | 170 | ▫ | ƒ\"甲\"&\"乙\"→甲乙 | ƒB1+C1→182.30 | ƒ1/0→#DIV/0!")
                .changed(XlsRecordsTest::addOtherTypes);

        assertThat(CellLines.of(workbook.xls()).cells())
                .isEqualTo(CellLines.of(workbook.xlsx()).cells())
                .containsExactly(
                        "Sheet1!A1 text 事业运行",
                        "Sheet1!B1 number 12.3 (2)",
                        "Sheet1!C1 number 170",
                        "Sheet1!E1 text 甲乙",
                        "Sheet1!F1 number 182.3 (2)",
                        "Sheet1!G1 fault #DIV/0!",
                        "Sheet1!H1 truth TRUE",
                        "Sheet1!I1 fault #N/A",
                        "Sheet1!J1 date 2023-01-31",
                        "Sheet1!K1 number 1234.5 (2)",
                        "Sheet1!L1 truth FALSE");
    }

    private static void addOtherTypes(Workbook book) {
        cell(book, 7).setCellValue(true);
        cell(book, 8).setCellErrorValue(FormulaError.NA.getCode());
        cell(book, 9, "yyyy-mm-dd").setCellValue(44957);
        cell(book, 10, "_ * #,##0.00_ ;_ * -#,##0.00_ ").setCellValue(1234.5);
        Cell truth = cell(book, 11);
        truth.setCellFormula("1=2");
        truth.setCellValue(false);
    }

    private static Cell cell(Workbook book, int column) {
        return book.getSheetAt(0).getRow(0).createCell(column);
    }

    private static Cell cell(Workbook book, int column, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        Cell cell = cell(book, column);
        cell.setCellStyle(style);
        return cell;
    }

    @Test
    void mergedRegionsAndHiddenColumnsAreKnown() throws IOException {
        TextWorkbook workbook = TextWorkbook.of("甲 | 乙 | 丙\n丁 | 戊 | 己").changed(book -> {
            book.getSheetAt(0).addMergedRegion(new CellRangeAddress(0, 1, 1, 2));
            book.getSheetAt(0).setColumnHidden(1, true);
        });

        for (byte[] file : new byte[][] {workbook.xls(), workbook.xlsx()}) {
            CellLines.read(file, sheet -> {
                assertThat(sheet.merged().topLeft(2, 2).orElseThrow().a1()).isEqualTo("B1");
                assertThat(sheet.merged().topLeft(1, 0)).isEmpty();
                assertThat(sheet.isColumnHidden(1)).isTrue();
                assertThat(sheet.isColumnHidden(2)).isFalse();
            });
        }
    }

    @Test
    void sheetsComeInTheOrderOfTheWorkbookAndHiddenOnesNotAtAll() throws IOException {
        TextWorkbook workbook = TextWorkbook.of("#sheet 一\n1", "#sheet 二\n2", "#sheet 三\n3")
                .changed(book -> {
                    book.setSheetOrder("三", 0);
                    book.setSheetHidden(book.getSheetIndex("一"), true);
                });

        assertThat(CellLines.of(workbook.xls()).cells())
                .isEqualTo(CellLines.of(workbook.xlsx()).cells())
                .containsExactly("三!A1 number 3", "二!A1 number 2");
        assertThat(CellLines.of(workbook.xls()).notes()).containsExactly("提示 工作表“一”是隐藏的，没有读取");
    }

    @Test
    void anEmptyTextThatAFormulaGaveIsBlank() throws IOException {
        TextWorkbook workbook = TextWorkbook.of("甲 | 乙").changed(book -> {
            Cell empty = cell(book, 2);
            empty.setCellFormula("\"\"");
            empty.setCellValue("");
            Cell words = cell(book, 3);
            words.setCellFormula("A1");
            words.setCellValue("甲");
        });

        assertThat(CellLines.of(workbook.xls()).cells())
                .containsExactly("Sheet1!A1 text 甲", "Sheet1!B1 text 乙", "Sheet1!D1 text 甲");
    }
}
