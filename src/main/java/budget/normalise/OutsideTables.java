package budget.normalise;

import budget.workbook.Row;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet after the other that are in no table. */
final class OutsideTables {

    private final int fiscalYear;
    private final FormsSeen forms;
    private final Discoveries discoveries;
    private @Nullable StrayNumbers stray;
    private @Nullable Row reported;
    private String lastForm = "";
    private boolean sheetHasTable;

    OutsideTables(int fiscalYear, FormsSeen forms, Discoveries discoveries) {
        this.fiscalYear = fiscalYear;
        this.forms = forms;
        this.discoveries = discoveries;
    }

    /** Notes that the sheet has a table, or what may be one. */
    void hasTable() {
        sheetHasTable = true;
    }

    /** Notes that the sheet has a table of a form. */
    void hasTable(String form) {
        hasTable();
        lastForm = form;
    }

    /** Notes that another finding reports the row. */
    void isReported(Row row) {
        reported = row;
    }

    void take(String sheet, Row row) {
        if (row.equals(reported) || discoveries.areTooMany()) {
            return;
        }
        if (stray == null) {
            stray = new StrayNumbers(sheet, fiscalYear, discoveries);
        }
        stray.take(row, sheetHasTable);
    }

    /**
     * Reports on the sheet.
     *
     * @param isNarrative whether it was read as sentences, whose numbers are no stray ones
     */
    void endOfSheet(String sheet, boolean isNarrative) {
        if (stray != null && !isNarrative) {
            stray.finish(sheetHasTable, lastForm);
            forms.unread(sheet, stray.byColumn());
        }
        stray = null;
        sheetHasTable = false;
        lastForm = "";
    }
}
