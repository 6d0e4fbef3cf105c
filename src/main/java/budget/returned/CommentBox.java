package budget.returned;

import budget.model.CellAddress;
import budget.ooxml.TextSize;

/**
 * The place of a comment's box: for each corner the column or row, counted from 0, and the pixels beyond its edge.
 *
 * <p>It is to the right of its cell and as high as its text, whatever the height of the cells.
 */
record CommentBox(Edge left, Edge top, Edge right, Edge bottom) {

    private static final int WIDTH = 320;
    private static final int WIDE = 480;
    private static final int LETTER = 6;
    private static final int LINE = 16;
    private static final int MARGIN = 12;
    private static final int MOST_LINES = 24;

    static CommentBox of(CellAddress cell, String text, Grid grid) {
        int width = TextSize.lines(text, letters(WIDTH)) > MOST_LINES ? WIDE : WIDTH;
        int height = TextSize.lines(text, letters(width)) * LINE + MARGIN;
        Edge left = new Edge(Math.min(cell.column() + 1, grid.lastColumn()), 15);
        Edge top = new Edge(Math.max(0, cell.row() - 2), 8);
        return new CommentBox(
                left,
                top,
                across(left, width, grid.lastColumn(), grid::width),
                across(top, height, grid.lastRow() - 1, row -> grid.height(row + 1)));
    }

    private static int letters(int width) {
        return (width - MARGIN) / LETTER;
    }

    /** The place so many pixels further on. */
    private static Edge across(Edge from, int pixels, int last, Sizes sizes) {
        int left = pixels + from.beyond;
        int index = from.index;
        while (left > sizes.of(index) && index < last) {
            left -= sizes.of(index);
            index++;
        }
        return new Edge(index, left);
    }

    /** A place along one side of a sheet. */
    record Edge(int index, int beyond) {}

    private interface Sizes {
        int of(int index);
    }
}
