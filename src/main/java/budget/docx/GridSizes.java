package budget.docx;

import budget.docx.Block.Grid;
import budget.docx.Block.GridCell;
import budget.docx.Block.Width;
import budget.ooxml.TextSize;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a table fits onto its page: the size of its letters, the widths of its columns, the heights of its rows. */
public final class GridSizes {

    /** Sizes of letters in half points; those from {@link #READABLE} down are taken only for the width. */
    private static final int[] LETTERS = {21, 18, 16, 14};

    private static final int READABLE = 16;
    private static final int PADDING = 57;
    private static final int ROW_PADDING = 50;
    private static final int HIGHEST_ROW = 440;

    /** What a note below the table needs of the page. */
    private static final int BELOW = 520;

    private final int halfPoints;
    private final int[] widths;
    private final int[] heights;

    private GridSizes(Grid grid, Paper paper, int halfPoints) {
        this.halfPoints = halfPoints;
        this.widths = widths(grid, halfPoints, paper.inside());
        this.heights = grid.rows().stream().mapToInt(this::height).toArray();
    }

    /** Whether a table fits onto a page with letters that are read easily. */
    public static boolean fits(Grid grid, Paper paper) {
        return least(grid, LETTERS[1]) <= paper.inside();
    }

    /**
     * The sizes of a table below what is on its page already: with the largest letters with which it is on one page; with the
     * largest that its width allows where none of them is small enough.
     */
    static GridSizes of(Grid grid, Paper paper, int used) {
        int room = paper.insideHeight() - BELOW - used;
        List<GridSizes> wide = IntStream.of(LETTERS)
                .filter(letters -> least(grid, letters) <= paper.inside())
                .mapToObj(letters -> new GridSizes(grid, paper, letters))
                .toList();
        Optional<GridSizes> whole = wide.stream()
                .filter(sizes -> sizes.halfPoints >= READABLE && sizes.total() <= room)
                .findFirst();
        GridSizes chosen = whole.or(() -> wide.stream().findFirst())
                .orElseGet(() -> new GridSizes(grid, paper, LETTERS[LETTERS.length - 1]));
        chosen.spread(whole.isPresent() ? room : 0);
        return chosen;
    }

    private static int least(Grid grid, int halfPoints) {
        return grid.widths().stream()
                .mapToInt(width -> twips(width.least(), halfPoints))
                .sum();
    }

    private static int twips(int letters, int halfPoints) {
        return letters * halfPoints * 5 + 2 * PADDING + 20;
    }

    /** Columns get what they must have; what is left goes to those that want more, then to all. */
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
        for (int at = 0; at < widths.length; at++) {
            widths[at] = (int) ((long) widths[at] * inside / total);
        }
        widths[widths.length - 1] += inside - Arrays.stream(widths).sum();
    }

    private int height(List<GridCell> row) {
        int lines = row.stream()
                .filter(cell -> cell.rows() == 1)
                .mapToInt(this::lines)
                .max()
                .orElse(1);
        return lines * line() + ROW_PADDING;
    }

    private int lines(GridCell cell) {
        int inside = width(cell) - 2 * PADDING;
        return Math.max(1, TextSize.lines(cell.text(), Math.max(2, inside / (halfPoints * 5))));
    }

    /** Rows that leave room on one page are made higher, all alike. */
    private void spread(int room) {
        int more = Math.min(HIGHEST_ROW - line() - ROW_PADDING, (room - total()) / Math.max(1, heights.length));
        for (int at = 0; at < heights.length; at++) {
            heights[at] += Math.max(0, more);
        }
    }

    private int total() {
        return Arrays.stream(heights).sum();
    }

    int halfPoints() {
        return halfPoints;
    }

    /** The height of a line of words. */
    int line() {
        return halfPoints * 12;
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
}
