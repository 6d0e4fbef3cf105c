package budget.model;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A rectangle of cells; rows are counted from 1, columns from 0, both ends belong to it. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_383;
    private static final Pattern CELL = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?([0-9]{1,7})");

    /** A piece of one row. */
    public static CellRange ofRow(int row, int firstColumn, int lastColumn) {
        return new CellRange(row, firstColumn, row, lastColumn);
    }

    /** A piece of one column. */
    public static CellRange ofColumn(int column, int firstRow, int lastRow) {
        return new CellRange(firstRow, column, lastRow, column);
    }

    /** A range as a sheet writes it, such as {@code A1:E1} or {@code $A$1}; nothing where it is not one. */
    public static Optional<CellRange> of(@Nullable String reference) {
        String[] ends = String.valueOf(reference).split(":", 2);
        Optional<CellAddress> first = cell(ends[0]);
        Optional<CellAddress> last = ends.length == 1 ? first : cell(ends[1]);
        return first.flatMap(from -> last.map(to -> new CellRange(from.row(), from.column(), to.row(), to.column())));
    }

    /** A cell as a sheet writes it, such as {@code E9}; nothing where it is not one. */
    public static Optional<CellAddress> cell(@Nullable String reference) {
        Matcher parts = CELL.matcher(String.valueOf(reference));
        if (!parts.matches()) {
            return Optional.empty();
        }
        int column = 0;
        for (char letter : parts.group(1).toCharArray()) {
            column = column * 26 + Character.toUpperCase(letter) - 'A' + 1;
        }
        return Optional.of(new CellAddress(Integer.parseInt(parts.group(2)), column - 1));
    }

    /** The cell at the top left. */
    public CellAddress first() {
        return new CellAddress(firstRow, firstColumn);
    }

    /** Whether a cell belongs to it. */
    public boolean has(CellAddress cell) {
        return has(cell.row(), cell.column());
    }

    /** Whether the cell in this row and column belongs to it. */
    public boolean has(int row, int column) {
        return row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn;
    }

    /** Whether a sheet has such cells, and the first is before the last. */
    public boolean isOnSheet() {
        boolean rows = firstRow >= 1 && firstRow <= lastRow && lastRow <= LAST_ROW;
        return rows && firstColumn >= 0 && firstColumn <= lastColumn && lastColumn <= LAST_COLUMN;
    }

    public boolean isOneCell() {
        return firstRow == lastRow && firstColumn == lastColumn;
    }

    /** As a formula names it: {@code B6:B45}, or {@code B6} alone. */
    public String a1() {
        String first = first().a1();
        return isOneCell() ? first : first + ":" + new CellAddress(lastRow, lastColumn).a1();
    }

    /** As a name of the workbook refers to it. */
    public String absolute() {
        return "$" + CellAddress.columnLetters(firstColumn) + "$" + firstRow + ":$"
                + CellAddress.columnLetters(lastColumn) + "$" + lastRow;
    }
}
