package budget.cause;

import budget.figures.TableFigures;
import java.util.Collection;

/**
 * How much may be supposed about one workbook: trials of the tables it has, fewer the longer these are. What is not tried is
 * told without a cause.
 */
final class Effort {

    /** About a thousand trials of tables of a hundred rows: some tenths of a second. */
    private static final long MOST_CELLS = 1_500_000;

    /** A trial asks some rules whatever the size of its tables. */
    private static final long LEAST = 500;

    private long spent;

    boolean isSpent() {
        return spent > MOST_CELLS;
    }

    void spend(Collection<TableFigures> tables) {
        spent += LEAST;
        for (TableFigures table : tables) {
            spent += table.size();
        }
    }
}
