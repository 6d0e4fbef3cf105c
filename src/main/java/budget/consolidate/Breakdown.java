package budget.consolidate;

import budget.model.Amount;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Breaks a completed table down so that every yuan counts once: at the rows without rows below them, and, where a row states
 * other than the sum of those below it, as a difference of its own.
 */
final class Breakdown {

    private final CompletedTable table;
    private final List<String> measures;

    Breakdown(CompletedTable table, List<String> measures) {
        this.table = table;
        this.measures = measures;
    }

    /** The leaves in the order of the sheet, then the differences; both together add up to the table's total. */
    void walk(Consumer<CompletedRow> leaf, BiConsumer<CompletedRow, List<Amount>> difference) {
        List<CompletedRow> rows = table.rows();
        for (int at = 0; at < rows.size(); at++) {
            if (table.children(at).length == 0 && !rows.get(at).key().isSum()) {
                leaf.accept(rows.get(at));
            }
        }
        for (int at = 0; at < rows.size(); at++) {
            // A total over no rows at all is a difference as a whole.
            if (table.children(at).length > 0 || table.isTotal(at)) {
                List<Amount> differences = differences(rows.get(at), table.children(at));
                if (!areZero(differences)) {
                    difference.accept(rows.get(at), differences);
                }
            }
        }
    }

    private List<Amount> differences(CompletedRow row, int[] children) {
        List<Amount> differences = new ArrayList<>(measures.size());
        for (String measure : measures) {
            Amount rest = row.amount(measure);
            for (int child : children) {
                rest = rest.minus(table.rows().get(child).amount(measure));
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
