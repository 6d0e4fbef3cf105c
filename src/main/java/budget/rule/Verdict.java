package budget.rule;

import java.util.Locale;

/** The result of a claim about printed figures. */
public enum Verdict {
    /** It holds to the last digit. */
    EXACT,
    /** It holds for some of the values that are printed so. */
    ROUNDING,
    /** It holds for none of the values that are printed so. */
    BROKEN,
    /** A figure it needs is unreadable or its table is missing; that is never a pass. */
    NOT_EVALUABLE,
    /** It does not apply to this submission. */
    NOT_APPLICABLE;

    /** The word of the machine files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The verdict on two sides.
     *
     * @param difference left less right, in 分
     * @param half the sum of both sides' half-intervals, in halves of a 分
     */
    static Verdict of(Operator operator, long difference, long half) {
        return switch (operator) {
            case EQUAL -> difference == 0 ? EXACT : isWithin(Math.abs(difference), half) ? ROUNDING : BROKEN;
            case AT_LEAST -> difference >= 0 ? EXACT : isWithin(-difference, half) ? ROUNDING : BROKEN;
            case AT_MOST -> difference <= 0 ? EXACT : isWithin(difference, half) ? ROUNDING : BROKEN;
            case UNEQUAL -> difference != 0 ? EXACT : BROKEN;
        };
    }

    /** Strict comparison: the intervals are half-open, so both ends of a difference are excluded. */
    private static boolean isWithin(long difference, long half) {
        return Math.multiplyExact(2, difference) < half;
    }
}
