package budget.lastyear;

import budget.model.Amount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A row and measure in both years.
 *
 * @param row the key, or the codes of a group separated by blanks
 * @param lastYear the amount of the year before under the same row; none where it has none
 * @param comparable that amount under the codes of the fiscal year; none where it cannot be compared
 * @param thisYear none where the fiscal year has none
 */
public record YearLine(
        String table,
        String row,
        String name,
        String measure,
        Optional<Amount> lastYear,
        Optional<Amount> comparable,
        Optional<Amount> thisYear,
        Basis basis) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** This year's amount less the comparable one. */
    public Optional<Amount> change() {
        return comparable.map(before -> thisYear.orElse(Amount.ZERO).minus(before));
    }

    /** The change in per cent of the comparable amount; none where that is 0. */
    public Optional<BigDecimal> percent() {
        return comparable
                .filter(before -> !before.isZero())
                .map(before -> percent(thisYear.orElse(Amount.ZERO).minus(before), before));
    }

    /** A change in per cent of an amount other than 0, whose sign does not count; two decimals, rounded half up. */
    public static BigDecimal percent(Amount change, Amount of) {
        return BigDecimal.valueOf(change.fen())
                .multiply(HUNDRED)
                .divide(BigDecimal.valueOf(of.abs().fen()), 2, RoundingMode.HALF_UP);
    }
}
