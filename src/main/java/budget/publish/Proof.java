package budget.publish;

import budget.consolidate.ConsolidatedLine;
import budget.consolidate.UnitCells;
import budget.consolidate.UnitRow;
import budget.figures.Vocabulary;
import budget.model.Amount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The check of every publication: the consolidated amounts, stated and derived, are the sums of what the units contribute.
 *
 * <p>What a unit contributes was compared with its lines in {@code facts.csv} when these were made, and the lines are those, by
 * their hash.
 */
final class Proof {

    private final Vocabulary vocabulary;
    private final Map<Row, List<Remainder>> left = new HashMap<>();

    Proof(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Starts with a consolidated line; the units' amounts are then taken off. */
    void expect(ConsolidatedLine line) {
        left.computeIfAbsent(new Row(line.table(), line.row()), ignored -> new ArrayList<>(2))
                .add(new Remainder(
                        line.measure(),
                        line.amount().minus(line.derived()),
                        line.derived().plus(line.offset())));
    }

    /** Subtracts a unit's amounts; one without a line is an error of the program, not of a unit. */
    void take(UnitCells unit) {
        for (int row = 0; row < unit.rows(); row++) {
            UnitRow of = unit.row(row);
            Vocabulary.Panel panel = vocabulary.panel(of.panel());
            List<Remainder> remainders = left.getOrDefault(new Row(panel.form(), of.text()), List.of());
            for (int cell = unit.from(row); cell < unit.from(row + 1); cell++) {
                if (!unit.isUnknown(cell)) {
                    String measure = panel.columns().get(unit.column(cell)).key();
                    of(remainders, of, measure).take(unit.amount(cell), unit.isDerived(cell));
                }
            }
        }
    }

    private static Remainder of(List<Remainder> remainders, UnitRow row, String measure) {
        for (Remainder remainder : remainders) {
            if (remainder.measure.equals(measure)) {
                return remainder;
            }
        }
        throw new IllegalStateException("Consolidating " + row.panel() + " " + row.text() + " " + measure
                + ": there is an amount, but no consolidated line");
    }

    /** Checks that the remainder is 0. */
    void check() {
        left.forEach((row, remainders) -> remainders.forEach(remainder -> {
            if (!remainder.stated.isZero() || !remainder.derived.isZero()) {
                throw new IllegalStateException("Consolidating " + row + " " + remainder.measure
                        + ": the consolidated amount exceeds what the units state by " + remainder.stated.inYuan()
                        + ", what is derived by " + remainder.derived.inYuan());
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
        private Amount stated;
        private Amount derived;

        private Remainder(String measure, Amount stated, Amount derived) {
            this.measure = measure;
            this.stated = stated;
            this.derived = derived;
        }

        private void take(Amount amount, boolean isDerived) {
            if (isDerived) {
                derived = derived.minus(amount);
            } else {
                stated = stated.minus(amount);
            }
        }
    }
}
