package budget.workbook;

import budget.model.AmountUnit;
import java.util.Optional;

/**
 * What one section of a number format makes of a number.
 *
 * @param decimals the decimals it always shows; -1 where it fixes none
 * @param shift the power of ten that the number is divided by before it is shown
 * @param unit the unit of money printed behind the number, if one is
 * @param format the format's code, for messages; empty for a plain one
 */
public record NumberDisplay(Kind kind, int decimals, int shift, Optional<AmountUnit> unit, String format) {

    /** What is shown of the number. */
    public enum Kind {
        /** Its digits, perhaps scaled. */
        NUMBER,
        /** Nothing, or text. */
        NOTHING,
        /** Other digits or another sign than its own, such as a percentage. */
        OTHER,
        /** The number, struck through. */
        STRUCK_OUT
    }

    static final NumberDisplay GENERAL = plain(-1);

    static final NumberDisplay STRUCK_OUT = new NumberDisplay(Kind.STRUCK_OUT, -1, 0, Optional.empty(), "");

    static NumberDisplay plain(int decimals) {
        return new NumberDisplay(Kind.NUMBER, decimals, 0, Optional.empty(), "");
    }

    /** Whether the number is shown as it is stored, without a unit. */
    public boolean isPlain() {
        return kind == Kind.NUMBER && shift == 0 && unit.isEmpty();
    }
}
