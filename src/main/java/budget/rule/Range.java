package budget.rule;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * The value of a side as printed, and the range of values that are printed so.
 *
 * @param least and {@code most} the ends; both are excluded where they differ, as the intervals of figures are half-open
 */
record Range(Ratio value, Ratio least, Ratio most) {

    static final Range ZERO = exact(Ratio.ZERO);

    static Range exact(Ratio value) {
        return new Range(value, value, value);
    }

    Range plus(Range other) {
        return new Range(value.plus(other.value), least.plus(other.least), most.plus(other.most));
    }

    Range negated() {
        return new Range(value.negated(), most.negated(), least.negated());
    }

    Range times(Range other) {
        Comparator<Ratio> order = Comparator.naturalOrder();
        return new Range(
                value.times(other.value),
                corners(other).min(order).orElseThrow(),
                corners(other).max(order).orElseThrow());
    }

    private Stream<Ratio> corners(Range other) {
        return Stream.of(
                least.times(other.least), least.times(other.most), most.times(other.least), most.times(other.most));
    }

    /** Whether it includes zero, so that it cannot be a divisor. */
    boolean mayBeZero() {
        return least.sign() <= 0 && most.sign() >= 0;
    }

    Range inverse() {
        return new Range(value.inverse(), most.inverse(), least.inverse());
    }

    /** The verdict on this, left less right. */
    Verdict verdict(Operator operator) {
        return switch (operator) {
            case EQUAL ->
                value.sign() == 0
                        ? Verdict.EXACT
                        : least.sign() < 0 && most.sign() > 0 ? Verdict.ROUNDING : Verdict.BROKEN;
            case AT_LEAST -> value.sign() >= 0 ? Verdict.EXACT : most.sign() > 0 ? Verdict.ROUNDING : Verdict.BROKEN;
            case AT_MOST -> value.sign() <= 0 ? Verdict.EXACT : least.sign() < 0 ? Verdict.ROUNDING : Verdict.BROKEN;
            case UNEQUAL -> value.sign() != 0 ? Verdict.EXACT : Verdict.BROKEN;
        };
    }
}
