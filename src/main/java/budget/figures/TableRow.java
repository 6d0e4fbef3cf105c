package budget.figures;

import budget.model.CellAddress;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.List;
import java.util.Optional;

/**
 * A row of a table.
 *
 * @param name the words beside its key, as typed, trimmed
 * @param line its line on the sheet; 0 for a derived row
 * @param block its block of the table
 */
public record TableRow(RowKey key, String name, int line, Block block) {

    /** A row that is on no sheet. */
    public static TableRow derived(RowKey key, String name) {
        return new TableRow(key, name, 0, Block.NONE);
    }

    /** The same row with another key. */
    TableRow keyed(RowKey other) {
        return new TableRow(other, name, line, block);
    }

    /** The key's words. */
    public String text() {
        return key.text();
    }

    public String sheet() {
        return block.sheet();
    }

    /** The cell that holds a digit of its code, which may be in one column or, 类 款 项, in several. */
    public Optional<SheetCell> keyPlace(List<Integer> columns, int digit) {
        if (columns.isEmpty() || line <= 0) {
            return Optional.empty();
        }
        int level = digit < 3 ? 0 : (digit - 1) / 2;
        int column = columns.get(Math.min(level, columns.size() - 1));
        return Optional.of(new SheetCell(sheet(), new CellAddress(line, column)));
    }

    /** The place of a cell of this row; none where its column is not on the sheet. */
    public Optional<SheetCell> place(int column) {
        int at = block.at(column);
        return line <= 0 || at < 0 ? Optional.empty() : Optional.of(new SheetCell(sheet(), new CellAddress(line, at)));
    }
}
