package budget.normalise;

import budget.finding.FindingCode;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.submission.Repair;
import java.math.BigDecimal;
import java.util.List;

/** What an amount cell turned out to say. */
sealed interface AmountReading {

    /**
     * An amount.
     *
     * @param decimals as stated, in the cell's own unit
     * @param number as it was read, before it became money
     */
    record Stated(Amount amount, int decimals, AmountUnit unit, BigDecimal number, List<Repair.Kind> repairs)
            implements AmountReading {}

    /** A dash, a stroke or 无: there is nothing. */
    record Nothing() implements AmountReading {}

    /** Words, an error, a formula without a value. */
    record Unreadable(FindingCode why) implements AmountReading {}
}
