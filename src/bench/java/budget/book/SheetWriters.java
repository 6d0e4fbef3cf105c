package budget.book;

import budget.bench.SideBySide;
import budget.model.CellRange;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.ooxml.Validation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Collections;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The same sheet by three writers: texts, amounts with a style, sums as formulas, a validation, widths, a print area. */
public final class SheetWriters {

    private static final int ROWS = 5_000;
    private static final int COLUMNS = 30;
    private static final String FORMAT = "#,##0.00";

    private final Path folder;

    private SheetWriters(Path folder) {
        this.folder = folder;
    }

    /** The tasks; files go into a folder. */
    public static SideBySide in(Path folder) {
        SheetWriters writers = new SheetWriters(folder);
        return new SideBySide()
                .add("ooxml.SheetWriter, book.BookFile", writers::ours)
                .add("fastexcel", writers::fastexcel)
                .add("POI, SXSSF", writers::poi);
    }

    private static long fen(int row, int column) {
        return 1_000L * row + 137L * column;
    }

    private static String sum(int row) {
        return "SUM(C" + row + ":AD" + row + ")";
    }

    private static long total(int row) {
        long total = 0;
        for (int column = 2; column < COLUMNS; column++) {
            total += fen(row, column);
        }
        return total;
    }

    private static String yuan(long fen) {
        return fen / 100 + "." + fen % 100 / 10 + fen % 10;
    }

    private long ours() throws IOException {
        Path file = folder.resolve("ours.xlsx");
        try (BookFile book = new BookFile(file, new BookFile.Identity("sheet", "stamp", Year.of(2023)))) {
            SheetWriter sheet = book.sheet(new SheetShape("sheet", Collections.nCopies(COLUMNS, 14), 1, 0, false, ""));
            Style amount = Style.amount(2);
            for (int row = 1; row <= ROWS; row++) {
                sheet.begin(15);
                sheet.text(0, Style.WORDS, "单位 " + row);
                sheet.formula(1, amount, sum(row), yuan(total(row)));
                for (int column = 2; column < COLUMNS; column++) {
                    sheet.number(column, amount, yuan(fen(row, column)));
                }
            }
            sheet.validate(new CellRange(1, 2, ROWS, COLUMNS - 1), Validation.amount("amounts only"));
            book.finish();
        }
        return Files.size(file);
    }

    private long fastexcel() throws IOException {
        Path file = folder.resolve("fastexcel.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "budget", "1.0")) {
            Worksheet sheet = book.newWorksheet("sheet");
            for (int column = 0; column < COLUMNS; column++) {
                sheet.width(column, 14);
            }
            for (int row = 1; row <= ROWS; row++) {
                sheet.value(row - 1, 0, "单位 " + row);
                sheet.style(row - 1, 0).borderStyle("thin").set();
                sheet.formula(row - 1, 1, sum(row));
                sheet.style(row - 1, 1).format(FORMAT).borderStyle("thin").set();
                for (int column = 2; column < COLUMNS; column++) {
                    sheet.value(row - 1, column, fen(row, column) / 100.0);
                    sheet.style(row - 1, column)
                            .format(FORMAT)
                            .borderStyle("thin")
                            .set();
                }
            }
            sheet.range(0, 2, ROWS - 1, COLUMNS - 1).validateWithFormula("ISNUMBER(C1)");
            sheet.freezePane(0, 1);
        }
        return Files.size(file);
    }

    private long poi() throws IOException {
        Path file = folder.resolve("poi.xlsx");
        try (SXSSFWorkbook book = new SXSSFWorkbook(100);
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = book.createSheet("sheet");
            CellStyle words = book.createCellStyle();
            words.setBorderBottom(BorderStyle.THIN);
            CellStyle amount = book.createCellStyle();
            amount.setBorderBottom(BorderStyle.THIN);
            amount.setDataFormat(book.createDataFormat().getFormat(FORMAT));
            for (int column = 0; column < COLUMNS; column++) {
                sheet.setColumnWidth(column, 14 * 256);
            }
            for (int row = 1; row <= ROWS; row++) {
                Row line = sheet.createRow(row - 1);
                line.createCell(0).setCellValue("单位 " + row);
                line.getCell(0).setCellStyle(words);
                line.createCell(1).setCellFormula(sum(row));
                line.getCell(1).setCellStyle(amount);
                for (int column = 2; column < COLUMNS; column++) {
                    line.createCell(column).setCellValue(fen(row, column) / 100.0);
                    line.getCell(column).setCellStyle(amount);
                }
            }
            DataValidationHelper helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createDecimalConstraint(OperatorType.BETWEEN, "-1000000000000", "1000000000000"),
                    new CellRangeAddressList(0, ROWS - 1, 2, COLUMNS - 1)));
            book.setPrintArea(0, 0, COLUMNS - 1, 0, ROWS - 1);
            sheet.createFreezePane(0, 1);
            book.write(out);
        }
        return Files.size(file);
    }
}
