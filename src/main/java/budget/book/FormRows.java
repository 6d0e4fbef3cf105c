package budget.book;

import budget.consolidate.ConsolidatedLine;
import budget.definition.CodeLists;
import budget.form.FormColumns;
import budget.lastyear.YearLine;
import java.util.List;
import java.util.Optional;

/** The consolidated rows of a form, panel by panel. */
final class FormRows {

    private final FormColumns columns;
    private final List<PanelRows> panels;
    private boolean leavesOut;

    FormRows(FormColumns columns, CodeLists codes) {
        this.columns = columns;
        this.panels = columns.panels().stream()
                .filter(panel -> !panel.measures().isEmpty())
                .map(panel -> new PanelRows(panel, codes))
                .toList();
    }

    /** Adds a line of the form; lines come panel by panel, so the first panel with a row for one is the right one. */
    void take(ConsolidatedLine line) {
        Optional<PanelRows> taker =
                panels.stream().filter(panel -> panel.take(line)).findFirst();
        if (taker.isEmpty()) {
            throw new IllegalStateException("Writing consolidated.xlsx: " + line.table() + " has no row " + line.row());
        }
    }

    /** Notes that a line of the form is left out. */
    void leaveOut(ConsolidatedLine line) {
        leavesOut |= panels.stream().anyMatch(panel -> panel.leaveOut(line));
    }

    /** Whether a line of the form is left out. */
    boolean leavesOut() {
        return leavesOut;
    }

    /** Adds a row in both years; false where no panel has the row or compares its measure. */
    boolean take(YearLine line) {
        return panels.stream().anyMatch(panel -> panel.take(line));
    }

    /** Whether a measure is the first one of a panel, which is compared with the year before. */
    boolean compares(String measure) {
        return panels.stream()
                .anyMatch(panel -> panel.panel().measures().get(0).key().equals(measure));
    }

    FormColumns columns() {
        return columns;
    }

    List<PanelRows> panels() {
        return panels;
    }

    boolean isEmpty() {
        return panels.stream().allMatch(PanelRows::isEmpty);
    }
}
