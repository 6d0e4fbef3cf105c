package budget.consolidate;

import budget.figures.Table;
import budget.model.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.ObjIntConsumer;

/**
 * Breaks a table down so that every yuan counts once: at the rows without rows below them, and, where a row states
 * other than the sum of those below it, as a difference of its own.
 */
final class Breakdown {

    private final Table table;
    private final List<String> measures;

    Breakdown(Table table, List<String> measures) {
        this.table = table;
        this.measures = measures;
    }

    /** The leaves in the order of the sheet, then the differences; both together add up to the table's total. */
    void walk(IntConsumer leaf, ObjIntConsumer<List<Amount>> difference) {
        int rows = table.rows().size();
        for (int row = 0; row < rows; row++) {
            if (table.children(row).length == 0 && !table.rows().get(row).key().isSum()) {
                leaf.accept(row);
            }
        }
        for (int row = 0; row < rows; row++) {
            // A total over no rows at all is a difference as a whole.
            if (table.children(row).length > 0 || row == table.total()) {
                List<Amount> differences = differences(row);
                if (!areZero(differences)) {
                    difference.accept(differences, row);
                }
            }
        }
    }

    private List<Amount> differences(int row) {
        List<Amount> differences = new ArrayList<>(measures.size());
        for (String measure : measures) {
            Amount rest = UnitFigures.amount(table, row, measure);
            for (int child : table.children(row)) {
                rest = rest.minus(UnitFigures.amount(table, child, measure));
            }
            differences.add(rest);
        }
        return differences;
    }

    private static boolean areZero(List<Amount> amounts) {
        for (Amount amount : amounts) {
            if (!amount.isZero()) {
                return false;
            }
        }
        return true;
    }
}
