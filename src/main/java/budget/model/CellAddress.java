package budget.model;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The place of a cell in its sheet, or of a paragraph in its document.
 *
 * @param row counted from 1, as the sheet shows it; a paragraph above a table has a number below 1, another one a number
 *     above {@link #LAST_ROW}, so that all rows of a sheet ascend
 * @param column counted from 0 (A)
 */
public record CellAddress(int row, int column) implements Comparable<CellAddress> {

    /** The last row of the largest sheet. */
    public static final int LAST_ROW = 1_048_576;

    private static final int PARAGRAPHS = 1 << 26;

    /** The letters of the columns that most sheets have. */
    private static final List<String> FIRST_LETTERS =
            IntStream.range(0, 64).mapToObj(CellAddress::letters).toList();

    /** The place of a paragraph, counted from 1, that belongs to a table below it. */
    public static CellAddress ofParagraphAbove(int number) {
        return new CellAddress(number - PARAGRAPHS, 0);
    }

    /** The place of any other paragraph, counted from 1. */
    public static CellAddress ofParagraph(int number) {
        return new CellAddress(number + PARAGRAPHS, 0);
    }

    /** The number of the paragraph; 0 for a cell. */
    public int paragraph() {
        if (row < 1) {
            return row + PARAGRAPHS;
        }
        return row > LAST_ROW ? row - PARAGRAPHS : 0;
    }

    /** The address as a spreadsheet shows it, such as {@code E9}; of a paragraph, its number. */
    public String a1() {
        int paragraph = paragraph();
        return paragraph > 0 ? "第" + paragraph + "段" : columnLetters(column) + row;
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
