package budget.consolidate;

import budget.model.Amount;
import budget.model.RowKey;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * Walks a completed table so that every yuan is met once: at the rows without rows below them, and, where a row states
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
        for (int at = 0; at < table.rows().size(); at++) {
            CompletedRow row = table.rows().get(at);
            if (table.children(at).isEmpty() && !(row.key() instanceof RowKey.Total)) {
                leaf.accept(row);
            }
        }
        for (int at = 0; at < table.rows().size(); at++) {
            List<CompletedRow> children = table.children(at);
            // A total over no rows at all is a difference as a whole.
            List<Amount> differences = children.isEmpty() && !table.isTotal(at)
                    ? List.of()
                    : differences(table.rows().get(at), children);
            if (!differences.stream().allMatch(Amount::isZero)) {
                difference.accept(table.rows().get(at), differences);
            }
        }
    }

    private List<Amount> differences(CompletedRow row, List<CompletedRow> children) {
        return measures.stream()
                .map(measure -> {
                    Amount below = Amount.ZERO;
                    for (CompletedRow child : children) {
                        below = below.plus(child.amount(measure));
                    }
                    return row.amount(measure).minus(below);
                })
                .toList();
    }
}
