package budget.workbook;

import budget.base.WorkBudget;
import budget.finding.Finding;
import budget.model.CellAddress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.hssf.record.CalcModeRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.RecalcIdRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SaveRecalcRecord;
import org.apache.poi.hssf.record.UncalcedRecord;
import org.apache.poi.hssf.usermodel.HSSFEvaluationWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.usermodel.CellType;
import org.jspecify.annotations.Nullable;

/**
 * The formulas of an .xls, and whether the results saved with them can be relied on: the workbook, a sheet or a single
 * formula may ask to be calculated, and some programs save formulas without results.
 */
final class XlsFormulas {

    private final List<Entry> entries = new ArrayList<>();
    private boolean wantsCalculation;
    private boolean isManual;
    private boolean isSavedUncalculated;

    /** Whether there is a RecalcId record, which Excel writes when it has calculated the workbook. */
    private boolean wasCalculated;

    /** The settings for calculation in a record of the workbook or of a sheet. */
    void take(Record record) {
        if (record instanceof UncalcedRecord) {
            wantsCalculation = true;
        } else if (record instanceof RecalcIdRecord by) {
            wasCalculated = true;
            wantsCalculation |= by.getEngineId() == 0;
        } else if (record instanceof CalcModeRecord mode) {
            isManual |= mode.getCalcMode() == CalcModeRecord.MANUAL;
        } else if (record instanceof SaveRecalcRecord saving) {
            isSavedUncalculated |= !saving.getRecalc();
        }
    }

    void take(XlsSheet sheet, FormulaRecord formula, NumberFormat format) {
        boolean isBlank = formula.getCachedResultTypeEnum() == CellType.STRING && !formula.hasCachedResultString();
        CellAddress address = new CellAddress(formula.getRow() + 1, formula.getColumn());
        entries.add(new Entry(sheet, address, format, isBlank, formula.isCalcOnLoad(), formula.isAlwaysCalc()));
    }

    /** Calculates the formulas that need it, once all sheets are there, and gives the cells their new values. */
    List<Finding> calculate(POIFSFileSystem container, long cells) throws IOException {
        wantsCalculation |= isManual && isSavedUncalculated;
        Model model = new Model(container, cells);
        FormulaValues values = new FormulaValues(true, model);
        for (Entry entry : entries) {
            WorkBudget.check();
            boolean isWithoutResult = entry.isBlank && !wasCalculated;
            if (wantsCalculation || entry.onLoad || entry.always || isWithoutResult) {
                entry.sheet.put(entry.address, value(entry, values, model, isWithoutResult));
            }
        }
        return values.recalculated();
    }

    private @Nullable Cell value(Entry entry, FormulaValues values, Model model, boolean isWithoutResult)
            throws IOException {
        XlsSheet sheet = entry.sheet;
        @Nullable Cell saved = sheet.cell(entry.address);
        String text = model.text(sheet.name(), entry.address);
        if (isWithoutResult) {
            return values.evaluate(sheet.name(), entry.address, text, entry.format);
        }
        Cell value = values.confirmed(sheet.name(), saved, entry.address, text, entry.format);
        // That a formula is volatile does not count: its saved value is the one that was shown.
        boolean isAsked = wantsCalculation || entry.onLoad;
        return value instanceof Cell.Unvalued && !isAsked ? saved : value;
    }

    private record Entry(
            XlsSheet sheet,
            CellAddress address,
            NumberFormat format,
            boolean isBlank,
            boolean onLoad,
            boolean always) {}

    /** The library's model of the workbook, made when the first formula is calculated. */
    private static final class Model implements FormulaValues.Source {

        private final POIFSFileSystem container;
        private final long cells;
        private @Nullable HSSFEvaluationWorkbook book;
        private boolean tried;

        private Model(POIFSFileSystem container, long cells) {
            this.container = container;
            this.cells = cells;
        }

        @Override
        public Optional<EvaluationWorkbook> open() throws IOException {
            if (!tried && cells <= FormulaModel.MOST_CELLS) {
                tried = true;
                book = HSSFEvaluationWorkbook.create(new HSSFWorkbook(container.getRoot(), false));
            }
            return Optional.ofNullable(book);
        }

        /** A formula as people write it; empty where it is not known. */
        private String text(String sheet, CellAddress address) {
            try {
                open();
                HSSFEvaluationWorkbook with = book;
                int index = with == null ? -1 : with.getSheetIndex(sheet);
                if (with == null || index < 0) {
                    return "";
                }
                EvaluationCell cell = with.getSheet(index).getCell(address.row() - 1, address.column());
                return cell == null ? "" : FormulaRenderer.toFormulaString(with, with.getFormulaTokens(cell));
            } catch (IOException | RuntimeException e) {
                // A damaged part has no formulas: its cells have no value and are reported as such.
                return "";
            }
        }
    }
}
