package budget.model;

import java.util.Locale;

/**
 * What a table says of a row beside its money: a percentage, a number of things, words. It is kept and published, and never
 * added up.
 *
 * @param panel the layout's panel
 * @param column the column's key, such as 增减%
 * @param value decimal text, or words
 * @param unit the unit of the value: {@code %}, or that of what is counted, such as 人; empty for words
 */
public record Detail(String panel, RowKey row, String column, Kind kind, String value, String unit, SheetCell cell) {

    /** The same with another value. */
    public Detail valued(String other) {
        return new Detail(panel, row, column, kind, other, unit, cell);
    }

    /** What kind of value it is. */
    public enum Kind {
        PERCENT,
        COUNT,
        ATTRIBUTE;

        /** As datasets name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
