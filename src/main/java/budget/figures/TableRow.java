package budget.figures;

import budget.model.CellAddress;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table that rules read.
 *
 * @param name the words beside its key
 * @param sheet its sheet, and its line there; 0 for a derived row
 * @param cells the sheet column of each measure, or -1; none for a derived row
 */
public record TableRow(RowKey key, String name, String sheet, int line, List<Integer> cells) {

    public TableRow {
        cells = List.copyOf(cells);
    }

    /** A row that is not on the sheet. */
    public static TableRow derived(RowKey key, String name) {
        return new TableRow(key, name, "", 0, List.of());
    }

    /** The key's words. */
    public String text() {
        return key.text();
    }

    /** The cell that holds a digit of its code, which may be in one column or, 类 款 项, in several. */
    Optional<SheetCell> keyPlace(List<Integer> columns, int digit) {
        if (columns.isEmpty() || line <= 0) {
            return Optional.empty();
        }
        int level = digit < 3 ? 0 : (digit - 1) / 2;
        int column = columns.get(Math.min(level, columns.size() - 1));
        return Optional.of(new SheetCell(sheet, new CellAddress(line, column)));
    }

    /** Whether its sheet lacks a column; labelled cells are in no column. */
    public boolean lacks(int column) {
        return !cells.isEmpty() && cells.get(column) < 0 && cells.stream().anyMatch(place -> place >= 0);
    }

    /** The place of a cell of this row; none where its column is not on the sheet. */
    public Optional<SheetCell> place(int column) {
        return line <= 0 || cells.get(column) < 0
                ? Optional.empty()
                : Optional.of(new SheetCell(sheet, new CellAddress(line, cells.get(column))));
    }
}
