package budget.docx;

import budget.docx.Block.Grid;
import budget.docx.Block.GridCell;
import budget.docx.Block.Width;
import budget.ooxml.TextSize;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How a table fits between margins: the size of its letters, the widths of its columns, the heights of its rows. */
public final class GridSizes {

    /** Half points of its letters, the largest that fits being taken. */
    private static final int[] LETTERS = {21, 18, 16, 14};

    private static final int PADDING = 57;
    private static final int ROW_PADDING = 60;
    private static final int LOWEST_ROW = 300;
    private static final int HIGHEST_ROW = 440;

    /** What a title, the lines above and a note below need of a page. */
    private static final int AROUND = 2200;

    private final int halfPoints;
    private final int[] widths;
    private final int[] heights;

    private GridSizes(int halfPoints, int[] widths, int[] heights) {
        this.halfPoints = halfPoints;
        this.widths = widths;
        this.heights = heights;
    }

    /** Whether a table fits onto a page with letters that are read easily. */
    public static boolean fits(Grid grid, Paper paper) {
        return least(grid, LETTERS[1]) <= paper.inside();
    }

    static GridSizes of(Grid grid, Paper paper) {
        int halfPoints = Arrays.stream(LETTERS)
                .filter(letters -> least(grid, letters) <= paper.inside())
                .findFirst()
                .orElse(LETTERS[LETTERS.length - 1]);
        int[] widths = widths(grid, halfPoints, paper.inside());
        int[] heights = new int[grid.rows().size()];
        for (int row = 0; row < heights.length; row++) {
            heights[row] = height(grid.rows().get(row), widths, halfPoints);
        }
        spread(heights, paper.insideHeight() - AROUND);
        return new GridSizes(halfPoints, widths, heights);
    }

    private static int least(Grid grid, int halfPoints) {
        return grid.widths().stream()
                .mapToInt(width -> twips(width.least(), halfPoints))
                .sum();
    }

    private static int twips(int letters, int halfPoints) {
        return letters * halfPoints * 5 + 2 * PADDING + 20;
    }

    /** Columns get what they must have; what is left goes to those that want more, then to all but the narrowest. */
    private static int[] widths(Grid grid, int halfPoints, int inside) {
        int columns = grid.widths().size();
        int[] widths = new int[columns];
        int[] wants = new int[columns];
        for (int at = 0; at < columns; at++) {
            Width width = grid.widths().get(at);
            widths[at] = twips(width.least(), halfPoints);
            wants[at] = twips(width.wanted(), halfPoints) - widths[at];
        }
        int left = inside - Arrays.stream(widths).sum();
        int wanted = Arrays.stream(wants).sum();
        if (left > 0 && wanted > 0) {
            int given = Math.min(left, wanted);
            for (int at = 0; at < columns; at++) {
                widths[at] += (int) ((long) wants[at] * given / wanted);
            }
        }
        stretch(widths, inside);
        return widths;
    }

    private static void stretch(int[] widths, int inside) {
        int total = Arrays.stream(widths).sum();
        for (int at = 0, of = total; at < widths.length; at++) {
            of = total;
            widths[at] = (int) ((long) widths[at] * inside / of);
        }
        widths[widths.length - 1] += inside - Arrays.stream(widths).sum();
    }

    private static int height(List<GridCell> row, int[] widths, int halfPoints) {
        int lines = 1;
        for (GridCell cell : row) {
            if (cell.rows() == 1) {
                lines = Math.max(lines, lines(cell, widths, halfPoints));
            }
        }
        return lines * lineOf(halfPoints) + ROW_PADDING;
    }

    static int lineOf(int halfPoints) {
        return halfPoints * 12;
    }

    private static int lines(GridCell cell, int[] widths, int halfPoints) {
        int inside = Arrays.stream(widths, cell.column(), cell.end()).sum() - 2 * PADDING;
        return Math.max(1, TextSize.lines(cell.text(), Math.max(2, inside / (halfPoints * 5))));
    }

    /** Rows that leave room on one page are made higher, all alike. */
    private static void spread(int[] heights, int page) {
        int rows = heights.length;
        int needed = Arrays.stream(heights)
                .map(height -> Math.max(LOWEST_ROW, height))
                .sum();
        int more = Math.max(0, Math.min(HIGHEST_ROW - LOWEST_ROW, (page - needed) / Math.max(1, rows)));
        for (int at = 0; at < rows; at++) {
            heights[at] = Math.max(LOWEST_ROW, heights[at]) + more;
        }
    }

    int halfPoints() {
        return halfPoints;
    }

    List<Integer> widths() {
        return Arrays.stream(widths).boxed().toList();
    }

    int height(int row) {
        return heights[row];
    }

    int width(GridCell cell) {
        return Arrays.stream(widths, cell.column(), cell.end()).sum();
    }

    /** The heights of all rows. */
    List<Integer> heights() {
        List<Integer> all = new ArrayList<>();
        Arrays.stream(heights).forEach(all::add);
        return all;
    }
}
