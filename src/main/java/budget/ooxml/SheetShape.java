package budget.ooxml;

import java.util.List;

/**
 * The properties of a sheet that precede its rows.
 *
 * @param widths of its columns, in letters of half width; 0 for a hidden one
 * @param headRows rows that stay in sight and are printed again on every page
 * @param headColumns columns that stay in sight
 * @param isLocked whether only open cells may be typed into
 * @param footer what is printed at the foot of every page, beside its number
 */
public record SheetShape(
        String name, List<Integer> widths, int headRows, int headColumns, boolean isLocked, String footer) {

    /** From this width on, in letters, a page is landscape. */
    private static final int WIDE = 120;

    /** The size of a portrait A4 page inside its margins, in points. */
    private static final int PAGE_WIDTH = 523;

    private static final int PAGE_HEIGHT = 748;

    /** Width of a column for each letter, in hundredths of a point. */
    private static final int LETTER = 525;

    public SheetShape {
        widths = List.copyOf(widths);
    }

    /** The same with a mark before the words at its foot. */
    public SheetShape marked(String mark) {
        return new SheetShape(name, widths, headRows, headColumns, isLocked, mark + " · " + footer);
    }

    boolean isWide() {
        return width() > WIDE;
    }

    private int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether rows of this height, in points, exceed one page by only a few lines; then they are fitted to one. */
    boolean isHardlyMoreThanAPage(int points) {
        int across = isWide() ? PAGE_HEIGHT : PAGE_WIDTH;
        int down = isWide() ? PAGE_WIDTH : PAGE_HEIGHT;
        int needed = Math.max(across, (width() + widths.size()) * LETTER / 100);
        int room = down * needed / across;
        return points > room * 95 / 100 && points <= room * 5 / 4;
    }
}
