package budget.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Prints amounts as one unit's forms have them: in 万元 or in 元, nothing typed as 0 or left blank.
 *
 * @param decimals of the unit of money
 */
record AmountPrinter(boolean yuan, boolean typesZero, int decimals) {

    static AmountPrinter of(SampleUnit unit) {
        int decimals = unit.has(Manner.THREE_DECIMALS) ? 3 : 2;
        return new AmountPrinter(unit.has(Manner.YUAN), unit.has(Manner.ZEROS), decimals);
    }

    AmountPrinter typingZero(boolean zero) {
        return new AmountPrinter(yuan, zero, decimals);
    }

    TypedCell cell(BigDecimal amount) {
        if (amount.signum() == 0) {
            return typesZero ? TypedCell.number("0") : TypedCell.BLANK;
        }
        return TypedCell.number(text(amount));
    }

    /** The amount, or a blank cell where there is none in any case. */
    TypedCell cellOrBlank(BigDecimal amount) {
        return amount.signum() == 0 ? TypedCell.BLANK : cell(amount);
    }

    String text(BigDecimal amount) {
        BigDecimal inUnit = yuan ? amount : amount.movePointLeft(4);
        return inUnit.setScale(decimals, RoundingMode.UNNECESSARY).toPlainString();
    }

    String unitName() {
        return yuan ? "元" : "万元";
    }
}
