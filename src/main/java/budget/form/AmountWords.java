package budget.form;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.Figure;
import java.math.BigDecimal;

/** Amounts as a form prints them, in the unit of money of the form. */
public final class AmountWords {

    private AmountWords() {}

    /** A figure with the decimals its unit has stated, and more where the form's unit of money needs them to be exact. */
    public static String of(Figure figure, AmountUnit unit) {
        boolean isSame = figure.unit() == unit;
        return of(figure.amount(), unit, isSame ? figure.decimals() : 0);
    }

    /** An amount with at least this many decimals. */
    public static String of(Amount amount, AmountUnit unit, int decimals) {
        BigDecimal value = BigDecimal.valueOf(amount.fen(), unit.mostDecimals());
        BigDecimal exact = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        int least = Math.min(decimals, unit.mostDecimals());
        return exact.setScale(Math.max(least, Math.max(0, exact.scale()))).toPlainString();
    }
}
