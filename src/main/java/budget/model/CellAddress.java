package budget.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of a cell in its sheet.
 *
 * @param row counted from 1, as the sheet shows it
 * @param column counted from 0 (A)
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

    /** The letters of the columns that most sheets have. */
    private static final List<String> FIRST_LETTERS =
            IntStream.range(0, 64).mapToObj(CellAddress::letters).toList();

    /** The address as a spreadsheet shows it, such as {@code E9}. */
    public String a1() {
        return columnLetters(column) + row;
    }

    /** The letters of a column: A, B, …, Z, AA. */
    public static String columnLetters(int column) {
        return column >= 0 && column < FIRST_LETTERS.size() ? FIRST_LETTERS.get(column) : letters(column);
    }

    private static String letters(int column) {
        StringBuilder letters = new StringBuilder(3);
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }

    @Override
    public int compareTo(CellAddress other) {
        return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
    }
}
