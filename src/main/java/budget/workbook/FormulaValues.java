package budget.workbook;

import budget.model.CellAddress;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * The values of formulas that some programs save without any: evaluated one by one, from a model of the whole workbook
 * that is built when the first of them is met.
 */
final class FormulaValues implements Closeable {

    private final Path file;
    private @Nullable XSSFWorkbook workbook;
    private @Nullable FormulaEvaluator evaluator;
    private boolean impossible;

    FormulaValues(Path file) {
        this.file = file;
    }

    /** The cell with its formula's value, or one that says there is none to be had. */
    Optional<Cell> evaluate(String sheet, CellAddress address, String formula, NumberFormat format) throws IOException {
        Cell.Unvalued none = new Cell.Unvalued(address, formula);
        try {
            CellValue value = impossible ? null : valueOf(sheet, address);
            return value == null
                    ? Optional.of(none)
                    : cell(value, address, format).or(() -> Optional.of(none));
        } catch (RuntimeException e) {
            // Unknown functions, other workbooks, whatever the library cannot do: it is no value.
            return Optional.of(none);
        }
    }

    private @Nullable CellValue valueOf(String sheet, CellAddress address) throws IOException {
        FormulaEvaluator with = evaluator == null ? open() : evaluator;
        if (with == null || workbook == null) {
            return null;
        }
        org.apache.poi.ss.usermodel.Row row = workbook.getSheet(sheet).getRow(address.row() - 1);
        return row == null ? null : with.evaluate(row.getCell(address.column()));
    }

    private @Nullable FormulaEvaluator open() throws IOException {
        try {
            workbook = new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
            evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            return evaluator;
        } catch (OpenXML4JException | RuntimeException e) {
            impossible = true;
            return null;
        }
    }

    private static Optional<Cell> cell(CellValue value, CellAddress address, NumberFormat format) {
        return switch (value.getCellType()) {
            case NUMERIC -> CellValues.number(address, decimal(value), format);
            case STRING -> CellValues.text(address, value.getStringValue());
            case BOOLEAN -> Optional.of(new Cell.Truth(address, value.getBooleanValue()));
            case ERROR -> error(value.getErrorValue(), address);
            case BLANK, FORMULA, _NONE -> Optional.empty();
        };
    }

    /** The library's own codes for cycles and missing functions are no values of the sheet. */
    private static Optional<Cell> error(byte code, CellAddress address) {
        return FormulaError.isValidCode(code)
                        && FormulaError.forInt(code) != FormulaError.CIRCULAR_REF
                        && FormulaError.forInt(code) != FormulaError.FUNCTION_NOT_IMPLEMENTED
                ? Optional.of(new Cell.Fault(address, FormulaError.forInt(code).getString()))
                : Optional.empty();
    }

    private static String decimal(CellValue value) {
        return new BigDecimal(Double.toString(value.getNumberValue())).toPlainString();
    }

    @Override
    public void close() throws IOException {
        if (workbook != null) {
            workbook.getPackage().revert();
        }
    }
}
