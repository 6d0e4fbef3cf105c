package budget.publish;

import budget.consolidate.ConsolidatedLine;
import budget.consolidate.Fact;
import budget.model.Amount;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gate every publication passes: what is consolidated, less what was derived, is the sum of the facts as written.
 *
 * <p>The sum is taken anew from the facts on their way into the file, not from what the consolidation kept.
 */
final class Proof {

    private final Map<Place, Amount> left = new HashMap<>();

    /** Starts with what is consolidated, less what was derived; the facts are then taken off. */
    Proof(List<ConsolidatedLine> lines) {
        lines.forEach(line -> left.merge(
                new Place(line.table(), line.row(), line.measure()),
                line.amount().minus(line.derived()),
                Amount::plus));
    }

    /** Takes a fact off; a fact without a line means that the program, not a unit, is wrong. */
    void add(Fact fact) {
        Place place = new Place(fact.table(), fact.row().text(), fact.figure().measure());
        Amount taken = left.computeIfPresent(
                place, (known, amount) -> amount.minus(fact.figure().amount()));
        if (taken == null) {
            throw new IllegalStateException("Consolidating " + place + ": there is a fact, but no consolidated line");
        }
    }

    /** Nothing may be left. */
    void check() {
        left.forEach((place, amount) -> {
            if (!amount.isZero()) {
                throw new IllegalStateException("Consolidating " + place
                        + ": the consolidated amount, less what was derived, exceeds the facts by " + amount.inYuan());
            }
        });
    }

    private record Place(String table, String row, String measure) {
        @Override
        public String toString() {
            return table + " " + row + " " + measure;
        }
    }
}
