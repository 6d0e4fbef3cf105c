package budget.ooxml;

import java.util.List;

/**
 * What is known of a sheet before its rows are.
 *
 * @param widths of its columns, in letters of half width
 * @param headRows rows that stay in sight and are printed again on every page
 * @param headColumns columns that stay in sight
 * @param isLocked whether only open cells may be typed into
 * @param footer what is printed at the foot of every page, beside its number
 */
public record SheetShape(
        String name, List<Integer> widths, int headRows, int headColumns, boolean isLocked, String footer) {

    /** From this width on a page lies on its side. */
    private static final int WIDE = 120;

    /** The room on an A4 page that stands, inside its margins. */
    private static final int PAGE_WIDTH = 523;

    private static final int PAGE_HEIGHT = 748;

    /** A column is so many hundredths of a point wide for each letter. */
    private static final int LETTER = 525;

    public SheetShape {
        widths = List.copyOf(widths);
    }

    boolean isWide() {
        return width() > WIDE;
    }

    private int width() {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** Whether rows of so many points in all would put but a few lines on a second page; then they go on one. */
    boolean isHardlyMoreThanAPage(int points) {
        int across = isWide() ? PAGE_HEIGHT : PAGE_WIDTH;
        int down = isWide() ? PAGE_WIDTH : PAGE_HEIGHT;
        int needed = Math.max(across, (width() + widths.size()) * LETTER / 100);
        int room = down * needed / across;
        return points > room * 95 / 100 && points <= room * 5 / 4;
    }
}
