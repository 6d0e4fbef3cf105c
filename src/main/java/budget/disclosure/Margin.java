package budget.disclosure;

import java.math.BigDecimal;

/**
 * How near to a withheld amount is too near.
 *
 * @param percent of the amount, above 0 and below 100
 */
public record Margin(int percent) {

    /** A tenth. */
    public static final Margin USUAL = new Margin(10);

    public Margin {
        if (percent <= 0 || percent >= 100) {
            throw new IllegalArgumentException("a margin of " + percent + " per cent");
        }
    }

    /**
     * Whether a reader knows an amount between these bounds: one value is possible, or there is an estimate that no possible
     * value is further from than the margin.
     */
    public boolean isDisclosed(Bounds bounds) {
        if (bounds.greatest().isEmpty()) {
            return false;
        }
        BigDecimal least = BigDecimal.valueOf(bounds.least()).multiply(BigDecimal.valueOf(100L + percent));
        BigDecimal greatest =
                BigDecimal.valueOf(bounds.greatest().getAsLong()).multiply(BigDecimal.valueOf(100L - percent));
        return bounds.isExact() || greatest.compareTo(least) < 0;
    }

    /**
     * The same by one who knows the amount: the bounds must keep the margin from it on both sides too. Bounds that do not hold it,
     * because sums that the reader trusts were wrong, are judged without it.
     */
    public boolean isDisclosed(Bounds bounds, long amount) {
        long distance = of(amount);
        boolean isInside = bounds.least() <= amount && bounds.greatest().orElse(amount) >= amount;
        boolean isNear =
                bounds.least() > amount - distance || bounds.greatest().orElse(Long.MAX_VALUE) < amount + distance;
        return isDisclosed(bounds) || (isInside && isNear);
    }

    /** The distance that the bounds keep from an amount on both sides, rounded up. */
    long of(long amount) {
        return Math.floorDiv(Math.addExact(Math.multiplyExact(Math.abs(amount), percent), 99), 100);
    }
}
