package budget.normalise;

import budget.definition.CodeLists;
import budget.finding.Finding;
import budget.finding.Finding.Subject;
import budget.finding.FindingCode;
import budget.layout.ColumnLayout.Role;
import budget.model.SheetCell;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.FoundTable;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.List;

/** Rows below a table's total row: a table ends there, so a row that looks like one of its own would be lost. */
final class AfterTable {

    private final FoundTable table;
    private final FoundPanel panel;
    private final RowKeys keys;
    private final AmountCells amounts;
    private final Discoveries discoveries;

    AfterTable(FoundTable table, FoundPanel panel, CodeLists lists, Discoveries discoveries) {
        this.table = table;
        this.panel = panel;
        this.keys = new RowKeys(panel, table.merged(), lists);
        this.amounts = new AmountCells(table.sheet(), discoveries);
        this.discoveries = discoveries;
    }

    /** Whether the row is one of the table's own with amounts, which is then reported. */
    boolean take(Row row) {
        boolean ownLabel = panel.at(row, Role.NAME) != null
                || panel.at(row, Role.PROJECT) != null
                || !panel.unitCells(row).isEmpty();
        if (!ownLabel || keys.of(row) == null) {
            return false;
        }
        List<SheetCell> stranded = new ArrayList<>();
        for (BoundColumn column : panel.measures()) {
            Cell cell = row.at(column.column());
            if (cell != null && amounts.isAmount(cell, table.form().money().unit())) {
                stranded.add(new SheetCell(table.sheet(), cell.address()));
            }
        }
        if (!stranded.isEmpty()) {
            discoveries.find(Finding.at(
                    FindingCode.ROW_NOT_UNDERSTOOD,
                    Subject.of(table.form().form()),
                    stranded,
                    RowKeys.text(row.cells().get(0)),
                    Integer.toString(row.number())));
        }
        return !stranded.isEmpty();
    }
}
