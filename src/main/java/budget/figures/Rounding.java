package budget.figures;

import budget.model.Amount;
import budget.model.AmountUnit;

/** How far a printed figure may be from what it stands for: rounded half up, it stands for {@code [v − h, v + h)}. */
public final class Rounding {

    private Rounding() {}

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
}
