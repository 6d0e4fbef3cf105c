package budget.figures;

import budget.model.AmountUnit;

/** The interval of a printed figure: rounded half up, it is any value in {@code [v − h, v + h)}. */
public final class Rounding {

    private static final long TEN = 10;
    private static final long HUNDRED = 100;

    private Rounding() {}

    /** Half a unit of the last printed digit, in halves of a 分. */
    public static long half(int decimals, AmountUnit unit) {
        long half = 1;
        for (int digit = Math.min(decimals, unit.mostDecimals()); digit < unit.mostDecimals(); digit++) {
            half *= 10;
        }
        return half;
    }

    /** Half a unit of the last digit of a number that is no money, in halves of a hundredth. */
    public static long halfOfNumber(int decimals) {
        return decimals <= 0 ? HUNDRED : decimals == 1 ? TEN : 1;
    }

    /**
     * Half a unit of a figure's last digit as a rule takes it: no form states fewer decimals than is usual for it, and a
     * zero typed without any is exact.
     */
    public static long half(long stated, int decimals, int usual, AmountUnit unit) {
        return stated == 0 && decimals == 0 ? 0 : half(Math.max(usual, decimals), unit);
    }
}
