package budget.book;

import budget.model.CellRange;
import java.util.ArrayList;
import java.util.List;

/** The text of a sum over cells. */
final class Terms {

    /** Limit of arguments of a function; programs differ in it. */
    private static final int MOST = 100;

    private Terms() {}

    /** The sum of these rows of one column, neighbours taken together; nothing where there are too many pieces. */
    static String ofRows(int column, List<Integer> rows) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < rows.size(); ) {
            int to = from;
            while (to + 1 < rows.size() && rows.get(to + 1) == rows.get(to) + 1) {
                to++;
            }
            pieces.add(CellRange.ofColumn(column, rows.get(from), rows.get(to)).a1());
            from = to + 1;
        }
        return joined(pieces);
    }

    /** The sum of these columns of one row, neighbours taken together. */
    static String ofColumns(int row, List<Integer> columns) {
        List<String> pieces = new ArrayList<>();
        for (int from = 0; from < columns.size(); ) {
            int to = from;
            while (to + 1 < columns.size() && columns.get(to + 1) == columns.get(to) + 1) {
                to++;
            }
            pieces.add(CellRange.ofRow(row, columns.get(from), columns.get(to)).a1());
            from = to + 1;
        }
        return joined(pieces);
    }

    private static String joined(List<String> pieces) {
        return pieces.isEmpty() || pieces.size() > MOST ? "" : String.join(",", pieces);
    }
}
