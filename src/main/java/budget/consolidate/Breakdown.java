package budget.consolidate;

import budget.model.Amount;
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
        boolean totalOnly = table.rows().size() == 1;
        for (CompletedRow row : table.rows()) {
            boolean isTotal = table.total().filter(total -> total == row).isPresent();
            if (table.children(row).isEmpty() && (!isTotal || totalOnly)) {
                leaf.accept(row);
            }
        }
        for (CompletedRow row : table.rows()) {
            List<Amount> differences = differences(row);
            if (!table.children(row).isEmpty() && !differences.stream().allMatch(Amount::isZero)) {
                difference.accept(row, differences);
            }
        }
    }

    private List<Amount> differences(CompletedRow row) {
        return measures.stream()
                .map(measure -> {
                    Amount below = Amount.ZERO;
                    for (CompletedRow child : table.children(row)) {
                        below = below.plus(child.amount(measure));
                    }
                    return row.amount(measure).minus(below);
                })
                .toList();
    }
}
