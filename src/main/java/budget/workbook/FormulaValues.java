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
 * that is built when the first of them is met. Of a workbook too large for that they have no value.
 */
final class FormulaValues implements Closeable {

    /** The model takes more than ten times the memory of the parts it is made of. */
    private static final long LARGEST_MODELLED = 8L << 20;

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

    /** The cell with its formula's value, or one that says there is none to be had. */
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
        if (!parts.areWithin(LARGEST_MODELLED)) {
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

    /** A formula may well give an empty text, which is a blank cell. */
    private static Optional<Cell> cell(CellValue value, Cell.Unvalued none, NumberFormat format) {
        CellAddress address = none.address();
        return switch (value.getCellType()) {
            case NUMERIC -> CellValues.number(address, decimal(value), format);
            case STRING -> CellValues.text(address, value.getStringValue());
            case BOOLEAN -> Optional.of(new Cell.Truth(address, value.getBooleanValue()));
            case ERROR -> Optional.of(isOfTheSheet(value) ? new Cell.Fault(address, code(value)) : none);
            case BLANK, FORMULA, _NONE -> Optional.empty();
        };
    }

    /** The library's own codes for cycles and missing functions are no values of the sheet. */
    private static boolean isOfTheSheet(CellValue value) {
        byte code = value.getErrorValue();
        return FormulaError.isValidCode(code)
                && FormulaError.forInt(code) != FormulaError.CIRCULAR_REF
                && FormulaError.forInt(code) != FormulaError.FUNCTION_NOT_IMPLEMENTED;
    }

    private static String code(CellValue value) {
        return FormulaError.forInt(value.getErrorValue()).getString();
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
