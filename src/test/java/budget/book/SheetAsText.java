package budget.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet of a workbook as a test shows it: cells divided by bars, {@code =SUM(B6:B7)→3} for a formula with its value. */
final class SheetAsText {

    private SheetAsText() {}

    static List<String> names(Path file) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String of(Path file, String sheet) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            List<String> lines = new ArrayList<>();
            workbook.getSheet(sheet).forEach(row -> lines.add(line(row)));
            return String.join("\n", lines) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String line(Row row) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(shown(cell)));
        return cells.stream().collect(Collectors.joining(" | ")).stripTrailing();
    }

    static String shown(Cell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> number(cell);
            case STRING -> cell.getStringCellValue();
            case FORMULA -> "=" + cell.getCellFormula() + "→" + value(cell);
            case BLANK -> "";
            case BOOLEAN, ERROR, _NONE -> throw new AssertionError(cell.getAddress());
        };
    }

    private static String value(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC ? number(cell) : cell.getStringCellValue();
    }

    static String number(Cell cell) {
        BigDecimal value = BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros();
        return value.signum() == 0 ? "0" : value.toPlainString();
    }
}
