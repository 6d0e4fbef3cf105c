package budget.table;

import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line that numbers the columns of some forms without saying so: ** ** 1 2=3+4. It belongs to the header; one that
 * begins with 栏次 is one, and may be anywhere.
 */
public final class ColumnNumbers {

    private static final Set<String> FILLERS =
            Set.of("*", "**", "***", "—", "-", "栏次", "行次", "甲", "乙", "丙", "丁", "戊", "己");
    private static final Set<String> SAY_SO = Set.of("栏次", "行次");
    private static final Set<String> LEVELS = Set.of("类", "款", "项");
    private static final Pattern NUMBER =
            Pattern.compile("[（(]?([0-9]{1,2})[）)]?(?:[=＝][0-9+＋×*÷/（）()－—-]+)?|[=＝]?[0-9]{1,2}(?:[+＋-][0-9]{1,2})+");

    private ColumnNumbers() {}

    /** Whether the row holds nothing but the numbers 1, 2, 3 … and signs that fill the other columns. */
    public static boolean areAllOf(Row row) {
        return areIn(row) && row.cells().stream().allMatch(cell -> isOne(cell) || LEVELS.contains(key(cell)));
    }

    /** Whether the row numbers columns; beside the numbers it may hold words, such as 类 款 项. */
    public static boolean areIn(Row row) {
        boolean named = SAY_SO.contains(key(row.cells().get(0)));
        if (named && row.cells().size() > 1 && row.cells().stream().allMatch(ColumnNumbers::isOne)) {
            return true;
        }
        int last = 0;
        int numbers = 0;
        for (Cell cell : row.cells()) {
            Matcher number = NUMBER.matcher(key(cell));
            if (number.matches()) {
                boolean counts = number.group(1) == null || Integer.parseInt(number.group(1)) == last + 1;
                if (!counts) {
                    return false;
                }
                last++;
                numbers++;
            } else if (!(cell instanceof Cell.Text)) {
                return false;
            }
        }
        return numbers > 1 && last > 1;
    }

    /** Whether there is a number in the row other than those that number the columns. */
    static boolean hasFigures(Row row) {
        return row.cells().stream().anyMatch(Cell.Number.class::isInstance) && !areIn(row);
    }

    /** Whether the cell is one of the numbers, or fills the place of one. */
    static boolean isOne(Cell cell) {
        return FILLERS.contains(key(cell)) || NUMBER.matcher(key(cell)).matches();
    }

    private static String key(Cell cell) {
        return Words.narrow(Words.key(cell.shown()));
    }
}
