package budget.word;

import budget.model.CellAddress;
import budget.model.CellRange;
import budget.word.WordTable.WordCell;
import budget.word.WordTable.WordRow;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of a table with their cells in columns, and its merged cells. */
final class TableGrid {

    private final List<Row> rows = new ArrayList<>();
    private final List<CellRange> merged = new ArrayList<>();
    private final Map<CellAddress, ElementBytes> places = new HashMap<>();
    private int lastRow;

    /** Adds the rows of a table below those so far. */
    void add(List<Integer> widths, List<WordRow> more) {
        GridLines lines = GridLines.of(widths, more);
        Map<Integer, CellRange> open = new HashMap<>();
        for (WordRow row : more) {
            lastRow++;
            open = add(row, lines, open);
        }
        open.values().forEach(this::close);
    }

    /** Adds a line between two parts of a table. */
    void add(Paragraph line) {
        lastRow++;
        CellAddress address = new CellAddress(lastRow, 0);
        places.put(address, line.bytes());
        add(false, line.isBlank() ? List.of() : List.of(new Cell.Text(address, line.text(), line.plain())));
    }

    /** Adds a row, and returns the cells that may go on in the next one, by their first column. */
    private Map<Integer, CellRange> add(WordRow row, GridLines lines, Map<Integer, CellRange> above) {
        Map<Integer, CellRange> open = new HashMap<>();
        List<Cell> cells = new ArrayList<>();
        for (WordCell cell : row.cells()) {
            int first = lines.column(cell.from());
            int last = Math.max(first, lines.column(cell.to()) - 1);
            CellRange over = above.get(first);
            if (cell.goesOn() && over != null && over.lastColumn() == last) {
                above.remove(first);
                open.put(first, new CellRange(over.firstRow(), first, lastRow, last));
            } else {
                CellAddress address = new CellAddress(lastRow, first);
                open.put(first, new CellRange(lastRow, first, lastRow, last));
                places.put(address, cell.text().bytes());
                Cell shown = cell.text().at(address);
                if (shown != null) {
                    cells.add(shown);
                }
            }
        }
        above.values().forEach(this::close);
        add(row.hidden(), cells);
        return open;
    }

    private void add(boolean hidden, List<Cell> cells) {
        if (!cells.isEmpty()) {
            rows.add(new Row(lastRow, hidden, cells));
        }
    }

    private void close(CellRange cell) {
        if (!cell.isOneCell()) {
            merged.add(cell);
        }
    }

    List<Row> rows() {
        return rows;
    }

    List<CellRange> merged() {
        return merged;
    }

    /** Where each cell is in the part. */
    Map<CellAddress, ElementBytes> places() {
        return places;
    }
}
