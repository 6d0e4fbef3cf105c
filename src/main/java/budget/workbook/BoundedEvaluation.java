package budget.workbook;

import budget.base.WorkBudget;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.OperandPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/**
 * A workbook for the evaluator with a bounded number of cell reads and only formulas that terminate. Beyond that it
 * throws, as the evaluator cannot be stopped otherwise.
 */
final class BoundedEvaluation implements EvaluationWorkbook {

    /** Limit of cells read by all formulas of a workbook together: one or two seconds of work. */
    private static final int MOST_CELLS = 10_000_000;

    private final EvaluationWorkbook whole;
    private int cellsSeen;

    BoundedEvaluation(EvaluationWorkbook whole) {
        this.whole = whole;
    }

    /** Whether the limit of cell reads is reached. */
    boolean isExhausted() {
        return cellsSeen > MOST_CELLS;
    }

    /** The cell whose formula is evaluated next. */
    @Nullable
    EvaluationCell start(String sheet, int row, int column) {
        int index = whole.getSheetIndex(sheet);
        return index < 0 ? null : whole.getSheet(index).getCell(row, column);
    }

    @Override
    public Ptg[] getFormulaTokens(EvaluationCell cell) {
        Ptg[] tokens = whole.getFormulaTokens(cell);
        if (!PlainFormula.is(tokens) || (PlainFormula.joins(tokens) && !joinsTypedTexts(tokens, cell))) {
            throw new IllegalStateException("a formula of another kind");
        }
        return tokens;
    }

    /** Refuses concatenation of concatenated texts, whose length has no bound. */
    private static boolean joinsTypedTexts(Ptg[] tokens, EvaluationCell cell) {
        for (Ptg token : tokens) {
            if (token instanceof RefPtg reference) {
                EvaluationCell other = cell.getSheet().getCell(reference.getRow(), reference.getColumn());
                if (other != null && other.getCellType() == CellType.FORMULA) {
                    return false;
                }
            } else if (token instanceof OperandPtg) {
                return false;
            }
        }
        return true;
    }

    private @Nullable EvaluationCell see(@Nullable EvaluationCell cell) {
        WorkBudget.check();
        cellsSeen++;
        if (isExhausted()) {
            throw new IllegalStateException("more cells than formulas should need");
        }
        return cell;
    }

    @Override
    public EvaluationSheet getSheet(int index) {
        return new BoundedSheet(whole.getSheet(index));
    }

    @Override
    public int getSheetIndex(EvaluationSheet sheet) {
        return whole.getSheetIndex(sheet instanceof BoundedSheet bounded ? bounded.sheet : sheet);
    }

    @Override
    public String getSheetName(int index) {
        return whole.getSheetName(index);
    }

    @Override
    public int getSheetIndex(String name) {
        return whole.getSheetIndex(name);
    }

    @Override
    public ExternalSheet getExternalSheet(int index) {
        return whole.getExternalSheet(index);
    }

    @Override
    public ExternalSheet getExternalSheet(String first, String last, int workbook) {
        return whole.getExternalSheet(first, last, workbook);
    }

    @Override
    public int convertFromExternSheetIndex(int index) {
        return whole.convertFromExternSheetIndex(index);
    }

    @Override
    public ExternalName getExternalName(int sheet, int name) {
        return whole.getExternalName(sheet, name);
    }

    @Override
    public ExternalName getExternalName(String name, String sheet, int workbook) {
        return whole.getExternalName(name, sheet, workbook);
    }

    @Override
    public EvaluationName getName(NamePtg name) {
        return whole.getName(name);
    }

    @Override
    public EvaluationName getName(String name, int sheet) {
        return whole.getName(name, sheet);
    }

    @Override
    public String resolveNameXText(NameXPtg name) {
        return whole.resolveNameXText(name);
    }

    @Override
    public UDFFinder getUDFFinder() {
        return whole.getUDFFinder();
    }

    @Override
    public SpreadsheetVersion getSpreadsheetVersion() {
        return whole.getSpreadsheetVersion();
    }

    @Override
    public void clearAllCachedResultValues() {
        whole.clearAllCachedResultValues();
    }

    /** A sheet that counts the cells read from it. */
    private final class BoundedSheet implements EvaluationSheet {

        private final EvaluationSheet sheet;

        private BoundedSheet(EvaluationSheet sheet) {
            this.sheet = sheet;
        }

        @Override
        public @Nullable EvaluationCell getCell(int row, int column) {
            return see(sheet.getCell(row, column));
        }

        @Override
        public void clearAllCachedResultValues() {
            sheet.clearAllCachedResultValues();
        }

        @Override
        public int getLastRowNum() {
            return sheet.getLastRowNum();
        }

        @Override
        public boolean isRowHidden(int row) {
            return sheet.isRowHidden(row);
        }
    }
}
