package budget.workbook;

import budget.model.Words;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that numbers the columns of some forms without saying so: ** ** 1 2=3+4. It belongs to the header; one that
 * begins with 栏次 says what it is and may stand anywhere.
 */
final class ColumnNumbers {

    private static final Set<String> FILLERS = Set.of("*", "**", "***", "—", "-", "甲", "乙", "丙", "丁");
    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,2})(?:[=＝][0-9+＋-]+)?");

    private ColumnNumbers() {}

    /** Whether the row holds nothing but the numbers 1, 2, 3 … and signs that fill the other columns. */
    static boolean areAllOf(Row row) {
        int last = 0;
        for (Cell cell : row.cells()) {
            String words = Words.narrow(Words.key(cell.shown()));
            Matcher number = NUMBER.matcher(words);
            boolean counts = number.matches() && Integer.parseInt(number.group(1)) == last + 1;
            if (!counts && !FILLERS.contains(words)) {
                return false;
            }
            last += counts ? 1 : 0;
        }
        return last > 1;
    }
}
