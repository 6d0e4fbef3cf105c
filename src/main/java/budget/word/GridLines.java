package budget.word;

import budget.word.WordTable.WordCell;
import budget.word.WordTable.WordRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines between the columns of a table.
 *
 * <p>A grid has a line for every edge of any cell; edges that were meant to be one, but are a few millimetres apart because
 * a row was drawn by hand, are one line here as long as no cell is between them.
 */
final class GridLines {

    /** Limit of the distance, in twentieths of a point: 4 mm. */
    private static final int NEAR = 227;

    private static final int USUAL_WIDTH = 1_000;

    private final int[] columns;
    private final List<Long> positions;

    private GridLines(int[] columns, List<Long> positions) {
        this.columns = columns;
        this.positions = positions;
    }

    static GridLines of(List<Integer> widths, List<WordRow> rows) {
        TreeSet<Integer> used = new TreeSet<>();
        Set<Edges> cells = new HashSet<>();
        for (WordRow row : rows) {
            for (WordCell cell : row.cells()) {
                used.add(cell.from());
                used.add(cell.to());
                cells.add(new Edges(cell.from(), cell.to()));
            }
        }
        int[] columns = new int[used.isEmpty() ? 1 : used.last() + 1];
        Set<Integer> one = new HashSet<>();
        List<Long> positions = new ArrayList<>();
        int column = -1;
        int first = 0;
        for (int line : used) {
            boolean isSame = !one.isEmpty()
                    && distance(widths, first, line) <= NEAR
                    && one.stream().noneMatch(other -> cells.contains(new Edges(other, line)));
            if (!isSame) {
                column++;
                first = line;
                positions.add(distance(widths, 0, line));
                one.clear();
            }
            one.add(line);
            columns[line] = column;
        }
        return new GridLines(columns, positions);
    }

    private static long distance(List<Integer> widths, int from, int to) {
        long distance = 0;
        for (int line = from; line < to; line++) {
            distance += line < widths.size() ? widths.get(line) : USUAL_WIDTH;
        }
        return distance;
    }

    /** The number of the column that begins at a line, counted from 0. */
    int column(int line) {
        return columns[line];
    }

    /** Whether another table has its columns in the same places. */
    boolean areThoseOf(GridLines other) {
        boolean areAsMany = positions.size() == other.positions.size();
        for (int line = 0; areAsMany && line < positions.size(); line++) {
            if (Math.abs(positions.get(line) - other.positions.get(line)) > NEAR) {
                return false;
            }
        }
        return areAsMany;
    }

    /** How many columns there are. */
    int count() {
        return columns[columns.length - 1];
    }

    private record Edges(int from, int to) {}
}
