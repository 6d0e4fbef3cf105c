package budget.publish;

import budget.lastyear.Basis;
import budget.lastyear.YearFigure;
import budget.lastyear.YearLine;
import budget.model.Amount;
import java.util.HashMap;
import java.util.Map;

/**
 * The check of a comparison with the year before: of every table and measure the comparable amounts, and those shown as last
 * year's, add up to what last year's publication has. What is not comparable counts as it was.
 */
final class YearProof {

    private final Map<Column, Remainder> left = new HashMap<>();

    /** Adds a figure as last year's publication has it, by the names of the fiscal year. */
    void expect(YearFigure figure) {
        Remainder remainder = of(figure.table(), figure.measure());
        remainder.comparable = remainder.comparable.plus(figure.amount());
        remainder.lastYear = remainder.lastYear.plus(figure.amount());
    }

    /** Subtracts a line as it is published. */
    void take(YearLine line) {
        Amount lastYear = line.lastYear().orElse(Amount.ZERO);
        Amount comparable = line.basis() == Basis.NOT_COMPARABLE
                ? lastYear
                : line.comparable().orElse(Amount.ZERO);
        Remainder remainder = of(line.table(), line.measure());
        remainder.comparable = remainder.comparable.minus(comparable);
        remainder.lastYear = remainder.lastYear.minus(lastYear);
    }

    private Remainder of(String table, String measure) {
        return left.computeIfAbsent(new Column(table, measure), column -> new Remainder());
    }

    /** Checks that the remainders are 0; another one is an error of the program. */
    void check(String whose) {
        left.forEach((column, remainder) -> {
            if (!remainder.comparable.isZero() || !remainder.lastYear.isZero()) {
                throw new IllegalStateException("Comparing " + whose + column.table + " " + column.measure
                        + " with last year: its amounts exceed the comparable ones by "
                        + remainder.comparable.inYuan() + ", those shown by " + remainder.lastYear.inYuan());
            }
        });
    }

    private record Column(String table, String measure) {}

    private static final class Remainder {
        private Amount comparable = Amount.ZERO;
        private Amount lastYear = Amount.ZERO;
    }
}
