package budget.publish;

import budget.consolidate.ConsolidatedLine;
import budget.consolidate.Fact;
import budget.model.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The check of every publication: the consolidated amounts, less derived ones, are the sum of the facts as written.
 *
 * <p>The sum is taken from the facts as they are written, not from the consolidation.
 */
final class Proof {

    private final Map<Row, List<Remainder>> left = new HashMap<>();

    /** Starts with a consolidated line, less what was derived; the facts are then taken off. */
    void expect(ConsolidatedLine line) {
        left.computeIfAbsent(new Row(line.table(), line.row()), ignored -> new ArrayList<>(2))
                .add(new Remainder(line.measure(), line.amount().minus(line.derived())));
    }

    /** Subtracts a fact; one without a line is an error of the program, not of a unit. */
    void take(Fact fact) {
        Row row = new Row(fact.row().table(), fact.row().text());
        for (Remainder remainder : left.getOrDefault(row, List.of())) {
            if (remainder.measure.equals(fact.figure().measure())) {
                remainder.amount = remainder.amount.minus(fact.figure().amount());
                return;
            }
        }
        throw new IllegalStateException(
                "Consolidating " + row + " " + fact.figure().measure() + ": there is a fact, but no consolidated line");
    }

    /** Checks that the remainder is 0. */
    void check() {
        left.forEach((row, remainders) -> remainders.forEach(remainder -> {
            if (!remainder.amount.isZero()) {
                throw new IllegalStateException("Consolidating " + row + " " + remainder.measure
                        + ": the consolidated amount, less what was derived, exceeds the facts by "
                        + remainder.amount.inYuan());
            }
        }));
    }

    private record Row(String table, String row) {
        @Override
        public String toString() {
            return table + " " + row;
        }
    }

    private static final class Remainder {
        private final String measure;
        private Amount amount;

        private Remainder(String measure, Amount amount) {
            this.measure = measure;
            this.amount = amount;
        }
    }
}
