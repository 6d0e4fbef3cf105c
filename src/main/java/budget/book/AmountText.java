package budget.book;

import budget.model.Amount;
import budget.model.AmountUnit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as the decimal text of a cell, and their width as shown. */
final class AmountText {

    private AmountText() {}

    /** The exact value in this unit of money, without zeros at its end. */
    static String exact(Amount amount, AmountUnit unit) {
        return amount.isZero() ? "0" : inUnit(amount, unit).stripTrailingZeros().toPlainString();
    }

    /** Its width in letters, with thousands marks and this many decimals. */
    static int width(Amount amount, AmountUnit unit, int decimals) {
        BigDecimal shown = inUnit(amount, unit).setScale(decimals, RoundingMode.HALF_UP);
        int digits = Math.max(1, shown.precision() - shown.scale());
        return digits + (digits - 1) / 3 + (decimals == 0 ? 0 : decimals + 1) + (shown.signum() < 0 ? 1 : 0);
    }

    private static BigDecimal inUnit(Amount amount, AmountUnit unit) {
        return BigDecimal.valueOf(amount.fen(), unit.mostDecimals());
    }
}
