package budget.book;

import budget.ooxml.TextSize;
import budget.submission.Standing;
import java.util.List;

/**
 * The limits of all lists of units.
 *
 * @param mostRows the most rows of a sheet
 * @param nameWidth the width of a unit's name, in letters of half width
 */
record Limits(int mostRows, int nameWidth) {

    private static final int NARROWEST = 20;
    private static final int WIDEST = 44;

    static Limits of(List<Standing> standings, int mostRows) {
        int longest = standings.stream()
                .mapToInt(standing -> TextSize.widthOf(standing.unitName()) + 2)
                .max()
                .orElse(0);
        return new Limits(mostRows, Math.max(NARROWEST, Math.min(WIDEST, longest)));
    }
}
