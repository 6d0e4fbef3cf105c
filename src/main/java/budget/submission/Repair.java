package budget.submission;

import budget.model.SheetCell;
import java.util.Locale;

/**
 * A repair made by the reader, recorded so that it can be seen.
 *
 * @param before the raw text of the cell
 * @param after what it was read as
 */
public record Repair(SheetCell cell, Kind kind, String before, String after) {

    /** The kinds of repairs. */
    public enum Kind {
        /** Full-width digits or signs. */
        WIDTH,
        /** An ideographic full stop for the decimal point. */
        POINT,
        /** Brackets or a trailing minus for a negative amount. */
        SIGN,
        /** A currency sign. */
        CURRENCY,
        /** A unit of money inside the cell. */
        UNIT,
        /** A number format that shows the stored number divided by a power of ten. */
        FORMAT,
        /** Superscript, subscript or struck-through characters, which belong to no number. */
        MARKS,
        /** More decimals than a 分 has. */
        ROUNDED,
        /** Other signs than usual between the groups of a code. */
        CODE_SIGNS,
        /** A code's lost zeros. */
        CODE_ZEROS,
        /** A 类 known by its name alone. */
        CODE_FROM_NAME;

        /** The word of the machine files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it changes the value a person would read: then it is a finding too. */
        public boolean changesWhatIsRead() {
            return switch (this) {
                case POINT, SIGN, UNIT, MARKS, CODE_ZEROS, CODE_FROM_NAME -> true;
                case WIDTH, CURRENCY, FORMAT, ROUNDED, CODE_SIGNS -> false;
            };
        }
    }
}
