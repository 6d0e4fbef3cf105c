package budget.table;

import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lends a row the codes and names of cells that are merged over it from above, as a reader of the sheet sees them. A cell so
 * lent keeps its own address.
 */
final class MergedKeys {

    private final List<FoundPanel> panels;
    private final MergedRegions merged;
    private final Map<Integer, Cell> lastInColumn = new HashMap<>();

    MergedKeys(FoundTable table) {
        this.panels = table.panels().stream().filter(MergedKeys::isCoded).toList();
        this.merged = table.merged();
    }

    /** Listed lines are known by their order, so a label is never lent there. */
    private static boolean isCoded(FoundPanel panel) {
        return panel.layout().rows().system().isPresent() || panel.isByUnit();
    }

    /** The row with all its keys. */
    Row complete(Row row) {
        List<Cell> lent = new ArrayList<>();
        for (FoundPanel panel : panels) {
            if (isIn(panel, row)) {
                for (BoundColumn key : panel.keys()) {
                    lend(row, key.column(), lent);
                }
            }
        }
        if (lent.isEmpty()) {
            return row;
        }
        lent.addAll(row.cells());
        lent.sort(Comparator.comparingInt(cell -> cell.address().column()));
        return new Row(row.number(), row.hidden(), List.copyOf(lent));
    }

    private static boolean isIn(FoundPanel panel, Row row) {
        for (BoundColumn bound : panel.columns()) {
            if (row.at(bound.column()) != null) {
                return true;
            }
        }
        return false;
    }

    private void lend(Row row, int column, List<Cell> lent) {
        Cell own = row.at(column);
        if (own != null) {
            lastInColumn.put(column, own);
            return;
        }
        Cell above = lastInColumn.get(column);
        if (above != null
                && above.address().equals(merged.topLeft(row.number(), column).orElse(null))) {
            lent.add(above);
        }
    }
}
