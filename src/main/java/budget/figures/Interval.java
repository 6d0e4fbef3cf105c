package budget.figures;

import budget.model.Amount;
import budget.model.AmountUnit;

/**
 * What a printed figure may stand for: the values that rounding half up would print so, {@code [v − h, v + h)}.
 *
 * @param middle the figure as printed, or a sum of such figures
 * @param half h in halves of a 分; 0 for an amount that is exact
 */
public record Interval(Amount middle, long half) {

    public Interval {
        if (half < 0) {
            throw new IllegalArgumentException("An interval cannot be " + half + " wide");
        }
    }

    /** An interval of one amount. */
    public static Interval exact(Amount amount) {
        return new Interval(amount, 0);
    }

    /** A figure printed with so many decimals in a unit of money. */
    public static Interval printed(Amount amount, int decimals, AmountUnit unit) {
        return new Interval(amount, half(decimals, unit));
    }

    /** Half a unit of the last printed digit, in halves of a 分. */
    public static long half(int decimals, AmountUnit unit) {
        long half = 1;
        for (int digit = Math.min(decimals, unit.mostDecimals()); digit < unit.mostDecimals(); digit++) {
            half *= 10;
        }
        return half;
    }

    /**
     * Half a unit of a figure's last digit as a rule takes it: no form states fewer decimals than is usual for it, and a
     * zero typed without any is exact.
     */
    public static long half(Amount stated, int decimals, int usual, AmountUnit unit) {
        return stated.isZero() && decimals == 0 ? 0 : half(Math.max(usual, decimals), unit);
    }

    /** What the sum of two figures may stand for. */
    public Interval plus(Interval other) {
        return new Interval(middle.plus(other.middle), half + other.half);
    }
}
