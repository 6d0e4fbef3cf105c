package budget.learn;

import budget.figures.FilledRow;
import budget.model.AmountUnit;
import budget.model.Figure;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A printed amount with half a unit of its last digit, or a sum of such; both in half 分.
 *
 * @param halves twice the amount in 分
 * @param bound half a unit of the last printed digit, in half 分
 */
record Printed(long halves, long bound) {

    static final Printed ZERO = new Printed(0, 0);

    private static final int USUAL_DECIMALS = 2;

    static Printed of(Figure figure) {
        AmountUnit unit = figure.unit();
        int decimals = Math.max(figure.decimals(), USUAL_DECIMALS);
        long bound = 1;
        for (int digit = decimals; digit < unit.mostDecimals(); digit++) {
            bound *= 10;
        }
        boolean isZero = figure.amount().isZero() && figure.decimals() <= 0;
        return new Printed(2 * figure.amount().fen(), isZero ? 0 : bound);
    }

    /** What a row states under a measure; 0 where it is blank. */
    static Printed of(FilledRow row, String measure) {
        return row.figure(measure).map(Printed::of).orElse(ZERO);
    }

    static Printed sum(Collection<Printed> parts) {
        return parts.stream().reduce(ZERO, Printed::plus);
    }

    static Printed sum(FilledRow row, List<String> measures) {
        return sum(measures.stream().map(measure -> of(row, measure)).toList());
    }

    Printed plus(Printed other) {
        return new Printed(halves + other.halves, bound + other.bound);
    }

    Printed minus(Printed other) {
        return new Printed(halves - other.halves, bound + other.bound);
    }

    boolean isZero() {
        return halves == 0;
    }

    /** Whether both may stand for the same amount: they are the same, or rounding explains the difference. */
    boolean isAs(Printed other, boolean isSum) {
        long apart = Math.abs(halves - other.halves);
        return apart == 0 || (isSum && apart < bound + other.bound);
    }

    /** What a row states under a measure; nothing where it is blank. */
    static Optional<Printed> stated(FilledRow row, String measure) {
        return row.figure(measure).map(Printed::of);
    }
}
