package budget.workbook;

import budget.base.WorkBudget;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.ooxml.WholeCharacters;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.FormulaError;
import org.jspecify.annotations.Nullable;

/**
 * The values of formulas that some programs save without any: evaluated one by one, from a model of the whole workbook
 * that is built when the first of them is met. Of a workbook too large for that they have no value. In a workbook that
 * asks to be calculated, all of them are.
 */
final class FormulaValues {

    private static final int LONGEST_FORMULA = 8_192;

    /** Smaller differences are rounding errors of binary numbers: 0.01 分 in the largest unit of money. */
    private static final BigDecimal NOISE = new BigDecimal("1e-7");

    private final boolean wantsCalculation;
    private final Source source;
    private final List<Finding> others = new ArrayList<>();
    private @Nullable BoundedEvaluation workbook;
    private @Nullable WorkbookEvaluator evaluator;
    private boolean impossible;

    FormulaValues(boolean wantsCalculation, Source source) {
        this.wantsCalculation = wantsCalculation;
        this.source = source;
    }

    /** Supplies the model of a workbook; none of one that is too large. */
    interface Source {
        Optional<EvaluationWorkbook> open() throws IOException;
    }

    /** The cell with its formula's value, or one without a value. */
    @Nullable
    Cell evaluate(String sheet, CellAddress address, String formula, NumberFormat format) throws IOException {
        try {
            boolean possible = !impossible && formula.length() <= LONGEST_FORMULA;
            ValueEval value = possible ? valueOf(sheet, address) : null;
            if (value != null) {
                return cell(value, new Cell.Unvalued(address, formula, false), format);
            }
        } catch (WorkBudget.SpentException e) {
            throw e;
        } catch (RuntimeException e) {
            // Unknown functions, other workbooks and the like: no value.
            impossible |= workbook != null && workbook.isExhausted();
        } catch (StackOverflowError e) {
            // A chain of thousands of formulas overflows the stack; the others would too.
            impossible = true;
        }
        return new Cell.Unvalued(address, formula, impossible);
    }

    /**
     * The value saved with a formula; in a workbook that asks to be calculated, the calculated one. A text is kept as saved
     * where it cannot be calculated, as it is no amount.
     */
    @Nullable
    Cell confirmed(String sheet, @Nullable Cell saved, CellAddress address, String formula, NumberFormat format)
            throws IOException {
        if (!wantsCalculation) {
            return saved;
        }
        Cell calculated = evaluate(sheet, address, formula, format);
        boolean isUnknown = calculated instanceof Cell.Unvalued;
        if (isUnknown && (saved == null || saved instanceof Cell.Text)) {
            return saved;
        }
        if (!isUnknown && !isSame(saved, calculated)) {
            others.add(Finding.at(
                    FindingCode.FORMULA_RECALCULATED,
                    Subject.NONE,
                    new SheetCell(WholeCharacters.name(sheet), address),
                    formula,
                    shown(saved),
                    shown(calculated)));
        }
        return calculated;
    }

    private static String shown(@Nullable Cell cell) {
        return cell == null ? "" : cell.shown();
    }

    /** Whether two values are equal up to binary rounding errors. */
    private static boolean isSame(@Nullable Cell saved, @Nullable Cell calculated) {
        if (saved instanceof Cell.Number one && calculated instanceof Cell.Number other) {
            try {
                BigDecimal off =
                        new BigDecimal(one.digits()).subtract(new BigDecimal(other.digits()), Cell.Number.SHOWN_DIGITS);
                return off.abs().compareTo(NOISE) <= 0;
            } catch (NumberFormatException | ArithmeticException e) {
                return false;
            }
        }
        return shown(saved).equals(shown(calculated));
    }

    /** The cells of the last sheet whose saved values differ from the calculated ones. */
    List<Finding> recalculated() {
        List<Finding> found = List.copyOf(others);
        others.clear();
        return found;
    }

    private @Nullable ValueEval valueOf(String sheet, CellAddress address) {
        WorkbookEvaluator with = evaluator == null ? open() : evaluator;
        if (with == null || workbook == null) {
            return null;
        }
        EvaluationCell cell = workbook.start(sheet, address.row() - 1, address.column());
        return cell == null ? null : with.evaluate(cell);
    }

    /** Not retried after a failure. */
    private @Nullable WorkbookEvaluator open() {
        impossible = true;
        try {
            Optional<EvaluationWorkbook> model = source.open();
            if (model.isPresent()) {
                workbook = new BoundedEvaluation(model.get());
                evaluator = new WorkbookEvaluator(workbook, null, null);
                impossible = false;
            }
        } catch (WorkBudget.SpentException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // A damaged part is reported where it is read; the library also reads parts that are not needed.
            return null;
        }
        return evaluator;
    }

    /** An empty text is a blank cell; a formula whose result is a blank cell has the value 0. */
    private static @Nullable Cell cell(ValueEval value, Cell.Unvalued none, NumberFormat format) {
        CellAddress address = none.address();
        if (value instanceof NumberEval number) {
            return CellValues.number(address, decimal(number), format);
        }
        if (value instanceof StringEval text) {
            return CellValues.text(address, text.getStringValue());
        }
        if (value instanceof BoolEval truth) {
            return new Cell.Truth(address, truth.getBooleanValue());
        }
        return value instanceof ErrorEval fault && isOfTheSheet(fault)
                ? new Cell.Fault(address, fault.getErrorString())
                : none;
    }

    /** Whether it is an error value of sheets, not a code of the library for cycles and missing functions. */
    private static boolean isOfTheSheet(ErrorEval value) {
        int code = value.getErrorCode();
        return FormulaError.isValidCode(code)
                && FormulaError.forInt(code) != FormulaError.CIRCULAR_REF
                && FormulaError.forInt(code) != FormulaError.FUNCTION_NOT_IMPLEMENTED;
    }

    private static String decimal(NumberEval value) {
        return new BigDecimal(Double.toString(value.getNumberValue())).toPlainString();
    }
}
