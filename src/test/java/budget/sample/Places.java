package budget.sample;

import budget.finding.Finding;
import budget.model.SheetCell;
import java.util.List;
import java.util.Set;

/**
 * Where a defect is.
 *
 * @param cells the spoiled cells, such as {@code 表3!D7}
 * @param sheets the sheets that are spoiled as a whole
 * @param table the form that is gone; empty where none is
 */
public record Places(List<String> cells, Set<String> sheets, String table) {

    public Places {
        cells = List.copyOf(cells);
        sheets = Set.copyOf(sheets);
    }

    /** Whether a finding is about one of these places. */
    public boolean has(Finding finding) {
        return isOfTable(finding.subject().table()) || finding.cells().stream().anyMatch(this::has);
    }

    /** Whether a cell, written as {@code 表3!D7}, is one of the spoiled ones. */
    public boolean hasCell(String cell) {
        return cells.contains(cell);
    }

    private boolean has(SheetCell cell) {
        return sheets.contains(cell.sheet())
                || hasCell(cell.sheet() + "!" + cell.address().a1());
    }

    private boolean isOfTable(String named) {
        return !table.isEmpty() && (named.equals(table) || named.equals(table + "收入") || named.equals(table + "支出"));
    }

    @Override
    public String toString() {
        return String.join(" ", cells) + (sheets.isEmpty() ? "" : " " + String.join("!* ", sheets) + "!*") + table;
    }
}
