package budget.cause;

import budget.figures.Table;
import java.util.Collection;

/**
 * Bounds the trials for one workbook: fewer the longer its tables are. A breach whose cause is not reached is
 * reported without one.
 */
final class Effort {

    /** About a thousand trials of tables of a hundred rows: some tenths of a second. */
    private static final long MOST_CELLS = 1_500_000;

    /** Least cost of a trial: some rules are evaluated whatever the size of its tables. */
    private static final long LEAST = 500;

    private long spent;

    boolean isSpent() {
        return spent > MOST_CELLS;
    }

    void spend(Collection<Table> tables) {
        spent += LEAST;
        for (Table table : tables) {
            spent += table.size();
        }
    }
}
