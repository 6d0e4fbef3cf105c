package budget.consolidate;

import budget.figures.Table;
import java.util.BitSet;

/**
 * The cells of a table whose amounts add up, column by column, to what it states in all, no money twice: the lowest ones, and in
 * place of cells that do not add up to the one above them that one.
 */
final class Leaves {

    private final Table table;
    private final BitSet whole = new BitSet();
    private final BitSet stated = new BitSet();
    private final BitSet leaves = new BitSet();

    private Leaves(Table table) {
        this.table = table;
    }

    /** The numbers of these cells. */
    static BitSet of(Table table) {
        Leaves found = new Leaves(table);
        BitSet below = new BitSet();
        for (int row = 0; row < table.rows().size(); row++) {
            for (int child : table.children(row)) {
                below.set(child);
            }
        }
        for (int row = 0; row < table.rows().size(); row++) {
            boolean isSumOfOthers = table.rows().get(row).key().isSum() && row != table.total();
            if (!below.get(row) && !isSumOfOthers) {
                found.addAll(row);
            }
        }
        return found.leaves;
    }

    private void addAll(int top) {
        for (int column = 0; column < table.panel().columns().size(); column++) {
            sum(top, column);
            add(top, column);
        }
    }

    /** What a cell states, or else those below it; notes whether it stands for all of them. */
    private long sum(int row, int column) {
        int cell = table.cell(row, column);
        boolean isAnyBelow = false;
        long below = 0;
        for (int child : table.children(row)) {
            below += sum(child, column);
            isAnyBelow |= stated.get(table.cell(child, column));
        }
        stated.set(cell, isAnyBelow || table.isStated(cell));
        whole.set(cell, table.isStated(cell) && !(isAnyBelow && below == table.value(cell)));
        return table.isStated(cell) ? table.value(cell) : below;
    }

    private void add(int row, int column) {
        int cell = table.cell(row, column);
        if (whole.get(cell)) {
            leaves.set(cell);
        } else {
            for (int child : table.children(row)) {
                add(child, column);
            }
        }
    }
}
