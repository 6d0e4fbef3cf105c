package budget.normalise;

import budget.definition.ColumnLayout.Role;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Finding;
import budget.model.Finding.Subject;
import budget.model.FindingCode;
import budget.model.SheetCell;
import budget.workbook.BoundColumn;
import budget.workbook.Cell;
import budget.workbook.FoundPanel;
import budget.workbook.FoundTable;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Looks after the cells of a table that are no figures: counts them, and reports amounts nobody has taken. */
final class TableRest {

    private final FoundTable table;
    private final AmountUnit unit;
    private final AmountCells amounts;
    private final Discoveries discoveries;
    private final Map<Integer, Role> roles = new HashMap<>();
    private final List<SheetCell> outside = new ArrayList<>();
    private final List<Integer> hidden = new ArrayList<>();

    TableRest(FoundTable table, AmountUnit unit, Discoveries discoveries) {
        this.table = table;
        this.unit = unit;
        this.amounts = new AmountCells(table.sheet(), discoveries);
        this.discoveries = discoveries;
        for (FoundPanel panel : table.panels()) {
            for (BoundColumn column : panel.columns()) {
                roles.put(column.column(), column.layout().role());
            }
        }
    }

    void take(Row row) {
        for (Cell cell : row.cells()) {
            Role role = roles.get(cell.address().column());
            if (role == null) {
                takeUnbound(cell);
            } else if (role != Role.MEASURE && cell.address().row() == row.number()) {
                discoveries.cellUsed();
            }
        }
        if (row.hidden()) {
            hidden.add(row.number());
        }
    }

    /** Words in a column of nobody's are labels; an amount there is one that would be lost. */
    private void takeUnbound(Cell cell) {
        boolean amount = !table.form().isRepeated() && amounts.isAmount(cell, unit);
        if (!table.encloses(cell)) {
            if (amount) {
                outside.add(at(cell));
            }
        } else if (amount) {
            discoveries.cellLeftOver();
            discoveries.find(Finding.at(
                    FindingCode.AMOUNT_LEFT_OVER, Subject.of(table.form().form()), at(cell), cell.shown()));
        } else {
            discoveries.cellUsed();
        }
    }

    private SheetCell at(Cell cell) {
        return new SheetCell(table.sheet(), cell.address());
    }

    void finish() {
        String form = table.form().form();
        if (!outside.isEmpty()) {
            discoveries.find(new Finding(
                    FindingCode.AMOUNT_OUTSIDE_TABLE,
                    FindingCode.AMOUNT_OUTSIDE_TABLE.severity(),
                    Subject.of(form),
                    outside,
                    List.of(form, Integer.toString(outside.size()))));
        }
        reportHidden(form);
    }

    private void reportHidden(String form) {
        List<SheetCell> cells = new ArrayList<>();
        hidden.forEach(row -> cells.add(at(row, table.frame().firstColumn())));
        table.frame()
                .hiddenColumns()
                .forEach(column -> cells.add(at(table.frame().headerRow(), column)));
        if (!cells.isEmpty()) {
            discoveries.find(new Finding(
                    FindingCode.HIDDEN_CELLS,
                    FindingCode.HIDDEN_CELLS.severity(),
                    Subject.of(form),
                    cells,
                    List.of(form, Integer.toString(cells.size()))));
        }
    }

    private SheetCell at(int row, int column) {
        return new SheetCell(table.sheet(), new CellAddress(row, column));
    }
}
