package budget.workbook;

import budget.model.CellAddress;
import budget.workbook.SumFormula.Corner;
import budget.workbook.SumFormula.Term;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.ptg.UnaryPlusPtg;
import org.jspecify.annotations.Nullable;

/** Finds the sums among the formulas of an .xls, which are kept as tokens; one that cells share follows its first cell. */
final class XlsSums {

    private @Nullable FormulaRecord first;
    private @Nullable SharedFormulaRecord shared;

    void take(XlsSheet sheet, FormulaRecord formula) {
        if (!formula.isSharedFormula()) {
            add(sheet, formula, formula.getParsedExpression());
        } else if (shared != null && shared.isInRange(formula.getRow(), formula.getColumn())) {
            add(sheet, formula, shared.getFormulaTokens(formula));
        } else {
            first = formula;
        }
    }

    void take(XlsSheet sheet, SharedFormulaRecord formula) {
        shared = formula;
        if (first != null && formula.isInRange(first.getRow(), first.getColumn())) {
            add(sheet, first, formula.getFormulaTokens(first));
        }
    }

    private static void add(XlsSheet sheet, FormulaRecord formula, Ptg[] tokens) {
        List<Term> named = named(tokens);
        sheet.note(new CellAddress(formula.getRow() + 1, formula.getColumn()), named);
        sum(tokens).ifPresent(sum -> sheet.add(new CellAddress(formula.getRow() + 1, formula.getColumn()), sum));
    }

    /** The cells of its own sheet that a formula of any kind names. */
    private static List<Term> named(Ptg[] tokens) {
        List<Term> named = new ArrayList<>();
        for (Ptg token : tokens) {
            if (token instanceof RefPtg cell) {
                Corner corner = corner(cell.getRow(), cell.getColumn());
                named.add(new Term(corner, corner, true));
            } else if (token instanceof AreaPtg area) {
                named.add(new Term(
                        corner(area.getFirstRow(), area.getFirstColumn()),
                        corner(area.getLastRow(), area.getLastColumn()),
                        true));
            }
        }
        return named;
    }

    /** The tokens follow their operands; anything but references, plus signs and SUM makes no simple sum. */
    static Optional<SumFormula> sum(Ptg[] tokens) {
        Deque<List<Term>> operands = new ArrayDeque<>();
        for (Ptg token : tokens) {
            if (!take(token, operands)) {
                return Optional.empty();
            }
        }
        return operands.size() == 1 ? SumFormula.of(operands.pop()) : Optional.empty();
    }

    private static boolean take(Ptg token, Deque<List<Term>> operands) {
        if (token instanceof RefPtg cell) {
            Corner corner = corner(cell.getRow(), cell.getColumn());
            operands.push(List.of(new Term(corner, corner, false)));
            return true;
        }
        if (token instanceof AreaPtg area) {
            operands.push(List.of(new Term(
                    corner(area.getFirstRow(), area.getFirstColumn()),
                    corner(area.getLastRow(), area.getLastColumn()),
                    false)));
            return true;
        }
        if (token instanceof AddPtg) {
            return join(operands, 2, false);
        }
        if (token instanceof FuncVarPtg function) {
            return function.getName().equals("SUM") && join(operands, function.getNumberOfOperands(), true);
        }
        if (token instanceof AttrPtg attribute) {
            return attribute.isSum() ? join(operands, 1, true) : attribute.isSpace() || attribute.isSemiVolatile();
        }
        return token instanceof ParenthesisPtg || token instanceof UnaryPlusPtg;
    }

    private static Corner corner(int row, int column) {
        return new Corner(row + 1, column, true, true);
    }

    /** Makes one operand of the last ones; a SUM takes only references. */
    private static boolean join(Deque<List<Term>> operands, int count, boolean inSum) {
        if (operands.size() < count) {
            return false;
        }
        List<List<Term>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            parts.add(operands.pop());
        }
        Collections.reverse(parts);
        boolean isSimple = !inSum
                || parts.stream()
                        .allMatch(part -> part.size() == 1 && !part.get(0).inSum());
        operands.push(parts.stream()
                .flatMap(List::stream)
                .map(term -> inSum ? new Term(term.first(), term.last(), true) : term)
                .toList());
        return isSimple;
    }
}
