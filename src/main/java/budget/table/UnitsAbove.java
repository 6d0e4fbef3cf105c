package budget.table;

import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Lends the rows of a table by unit the unit that is printed once above them. A cell so lent keeps its own address.
 *
 * <p>A total row without a unit of its own is that of the unit above it if the units before it had one each, and this one had
 * none so far; else it is the total of all units.
 */
final class UnitsAbove {

    private final FoundPanel panel;
    private List<Cell> above = List.of();
    private boolean hasTotal;
    private boolean haveTotals = true;

    UnitsAbove(FoundPanel panel) {
        this.panel = panel;
    }

    /** The row with its unit. */
    Row complete(Row row) {
        List<Cell> named = panel.unitCells(row);
        if (!named.isEmpty()) {
            note(named);
            hasTotal |= panel.isOfWholeUnit(row);
            return row;
        }
        List<Cell> keys = panel.ownKeyCells(row);
        if (above.isEmpty() || keys.isEmpty()) {
            return row;
        }
        if (panel.isOfWholeUnit(row)) {
            if (hasTotal || !haveTotals) {
                return row;
            }
            hasTotal = true;
        }
        return with(row, above);
    }

    private void note(List<Cell> named) {
        boolean isAnother = !words(named).equals(words(above));
        if (isAnother && !above.isEmpty()) {
            haveTotals &= hasTotal;
        }
        hasTotal &= !isAnother;
        above = named;
    }

    private static List<String> words(List<Cell> cells) {
        return cells.stream().map(Cell::shown).toList();
    }

    private static Row with(Row row, List<Cell> lent) {
        List<Cell> cells = new ArrayList<>(row.cells());
        cells.addAll(lent);
        cells.sort(Comparator.comparingInt(cell -> cell.address().column()));
        return new Row(row.number(), row.hidden(), List.copyOf(cells));
    }
}
