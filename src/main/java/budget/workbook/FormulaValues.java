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

    /** The model of a workbook takes many times its size in memory; a larger one is left alone. */
    private static final long MOST_TO_MODEL = 16L << 20;

    private final Path file;
    private final ZipParts parts;
    private @Nullable OPCPackage container;
    private @Nullable XSSFWorkbook workbook;
    private @Nullable FormulaEvaluator evaluator;
    private boolean impossible;

    FormulaValues(Path file, ZipParts parts) {
        this.file = file;
        this.parts = parts;
    }

    /** The cell with its formula's value, nothing for an empty text, or a cell that says there is no value to be had. */
    Optional<Cell> evaluate(String sheet, CellAddress address, String formula, NumberFormat format) throws IOException {
        Cell.Unvalued none = new Cell.Unvalued(address, formula);
        try {
            CellValue value = impossible ? null : valueOf(sheet, address);
            return value == null ? Optional.of(none) : cell(value, none, format);
        } catch (RuntimeException e) {
            // Unknown functions, other workbooks, whatever the library cannot do: it is no value.
            return Optional.of(none);
        } catch (StackOverflowError e) {
            // Thousands of formulas, each of which wants the next one: the others would end here too.
            impossible = true;
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
        if (!parts.areWithin(MOST_TO_MODEL)) {
            impossible = true;
            return null;
        }
        try {
            container = OPCPackage.open(file.toFile(), PackageAccess.READ);
            workbook = new XSSFWorkbook(container);
            evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            return evaluator;
        } catch (OpenXML4JException | IOException | RuntimeException e) {
            // The library wants more of a workbook than we do.
            impossible = true;
            return null;
        }
    }

    private static Optional<Cell> cell(CellValue value, Cell.Unvalued none, NumberFormat format) {
        return switch (value.getCellType()) {
            case NUMERIC -> CellValues.number(none.address(), decimal(value), format);
            case STRING -> CellValues.text(none.address(), value.getStringValue());
            case BOOLEAN -> Optional.of(new Cell.Truth(none.address(), value.getBooleanValue()));
            case ERROR -> Optional.of(error(value.getErrorValue(), none));
            case BLANK, FORMULA, _NONE -> Optional.of(none);
        };
    }

    /** The library's own codes for cycles and missing functions are no values of the sheet. */
    private static Cell error(byte code, Cell.Unvalued none) {
        return FormulaError.isValidCode(code)
                        && FormulaError.forInt(code) != FormulaError.CIRCULAR_REF
                        && FormulaError.forInt(code) != FormulaError.FUNCTION_NOT_IMPLEMENTED
                ? new Cell.Fault(none.address(), FormulaError.forInt(code).getString())
                : none;
    }

    private static String decimal(CellValue value) {
        return new BigDecimal(Double.toString(value.getNumberValue())).toPlainString();
    }

    @Override
    public void close() throws IOException {
        if (container != null) {
            container.revert();
        }
    }
}
