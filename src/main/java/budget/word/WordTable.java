package budget.word;

import java.util.List;

/**
 * A table as its rows state it, before its cells have columns.
 *
 * @param widths of the columns of its grid, in twentieths of a point
 * @param inner the content of cells that hold tables themselves, which arrange a page
 */
record WordTable(List<Integer> widths, List<WordRow> rows, List<Block> inner) implements Block {

    WordTable {
        widths = List.copyOf(widths);
        rows = List.copyOf(rows);
        inner = List.copyOf(inner);
    }

    /** Whether no cell shows anything. */
    boolean isBlank() {
        return rows.stream()
                .flatMap(row -> row.cells().stream())
                .allMatch(cell -> cell.text().isBlank());
    }

    /** A row, from left to right. */
    record WordRow(boolean hidden, List<WordCell> cells) {

        WordRow {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A cell.
     *
     * @param from the line of the grid it begins at
     * @param to the line it ends at
     * @param goesOn whether it is a part of the cell above it
     */
    record WordCell(int from, int to, boolean goesOn, Paragraph text) {

        WordCell upTo(int line) {
            return new WordCell(from, line, goesOn, text);
        }
    }
}
