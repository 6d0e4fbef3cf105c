package budget.learn;

import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.List;

/**
 * What the cells of a column look like.
 *
 * @param amounts numbers, typed as such or as text
 * @param texts words
 * @param codes whole codes without a name
 * @param codesWithNames codes with their names in one cell
 * @param percents numbers typed with a per cent sign
 */
record ColumnContent(int amounts, int texts, int codes, int codesWithNames, int percents) {

    /** The content of a column in the bodies of all samples of a form. */
    static ColumnContent of(List<Row> rows, int column) {
        int amounts = 0;
        int texts = 0;
        int codes = 0;
        int both = 0;
        int percents = 0;
        for (Row row : rows) {
            Cell cell = row.at(column);
            if (cell == null) {
                continue;
            }
            boolean isAmount = CellKinds.isAmount(cell);
            amounts += isAmount ? 1 : 0;
            texts += isAmount ? 0 : 1;
            codes += CellKinds.code(cell).isPresent() ? 1 : 0;
            both += CellKinds.codeAndName(cell).isPresent() ? 1 : 0;
            percents += isPercent(cell) ? 1 : 0;
        }
        return new ColumnContent(amounts, texts, codes, both, percents);
    }

    private static boolean isPercent(Cell cell) {
        return CellKinds.isAmount(cell)
                && (cell.shown().endsWith("%") || cell.shown().endsWith("％"));
    }

    boolean isBlank() {
        return amounts + texts == 0;
    }

    boolean isOfNumbers() {
        return amounts > 0 && amounts >= texts;
    }
}
