package budget.book;

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
record SheetShape(String name, List<Integer> widths, int headRows, int headColumns, boolean isLocked, String footer) {

    /** From this width on a page lies on its side. */
    private static final int WIDE = 100;

    SheetShape {
        widths = List.copyOf(widths);
    }

    boolean isWide() {
        return widths.stream().mapToInt(Integer::intValue).sum() > WIDE;
    }
}
