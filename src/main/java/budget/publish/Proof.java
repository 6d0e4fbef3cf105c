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

    private final Map<List<String>, Amount> sums = new HashMap<>();

    void add(Fact fact) {
        List<String> place =
                List.of(fact.table(), fact.row().text(), fact.figure().measure());
        sums.merge(place, fact.figure().amount(), Amount::plus);
    }

    /** Holds the consolidated lines against the facts; a difference means that the program, not a unit, is wrong. */
    void check(List<ConsolidatedLine> lines) {
        for (ConsolidatedLine line : lines) {
            List<String> place = List.of(line.table(), line.row(), line.measure());
            Amount stated = sums.getOrDefault(place, Amount.ZERO);
            sums.remove(place);
            if (!line.amount().minus(line.derived()).equals(stated)) {
                throw new IllegalStateException("Consolidating " + String.join(" ", place) + ": the facts add up to "
                        + stated.inYuan() + ", the consolidated amount less what was derived is "
                        + line.amount().minus(line.derived()).inYuan());
            }
        }
        sums.forEach((place, amount) -> {
            throw new IllegalStateException("Consolidating " + String.join(" ", place) + ": the facts have "
                    + amount.inYuan() + ", the consolidation has no such line");
        });
    }
}
