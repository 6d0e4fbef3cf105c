package budget.model;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * What a sentence of a narrative says in one place: an amount, a percentage, a number of things, or words.
 *
 * @param table the table of sentences it belongs to, such as 说明.收入
 * @param slot the column
 * @param value decimal text with its sign and the decimals as printed, or words
 * @param unit the unit of money of an amount, {@code %} of a percentage, what is counted; else empty
 * @param sentence as typed
 * @param from and {@code to} the part of the sentence that states it
 */
public record SentenceValue(
        String table,
        RowKey row,
        String slot,
        Kind kind,
        String value,
        String unit,
        SheetCell place,
        String sentence,
        int from,
        int to) {

    /** A sentence with figures that is not read. */
    public static SentenceValue unread(String table, SheetCell place, String sentence) {
        return new SentenceValue(
                table, new RowKey.Item(""), "", Kind.UNREAD, sentence, "", place, sentence, 0, sentence.length());
    }

    private static final int MOST_BEFORE = 60;
    private static final int MOST_BEHIND = 30;

    /** Whether it is a number that rules may read. */
    public boolean isNumber() {
        return kind == Kind.MONEY || kind == Kind.PERCENT || kind == Kind.COUNT;
    }

    /** The number, in its unit. */
    public BigDecimal number() {
        return new BigDecimal(value);
    }

    /** Whether another one states the same number, as far as its printed decimals tell. */
    public boolean isSameAs(SentenceValue other) {
        BigDecimal difference = inOnes().subtract(other.inOnes()).abs();
        return kind == other.kind && (difference.signum() == 0 || difference.compareTo(half().add(other.half())) < 0);
    }

    /** Amounts in yuan; counts and percentages as they are, whatever is counted. */
    private BigDecimal inOnes() {
        return number().movePointRight(powerOfTen());
    }

    /** Half of the last printed decimal. */
    private BigDecimal half() {
        return new BigDecimal("0.5").movePointRight(powerOfTen() - decimals());
    }

    private int powerOfTen() {
        return AmountUnit.printedAs(unit).map(AmountUnit::powerOfTen).orElse(0);
    }

    /** How many decimals are printed. */
    public int decimals() {
        return isNumber() ? Math.max(0, number().scale()) : 0;
    }

    /** The words around this part of the sentence, with the part in brackets. */
    public String marked() {
        int start = Math.max(0, from - MOST_BEFORE);
        int end = Math.min(sentence.length(), to + MOST_BEHIND);
        return (start > 0 ? "…" : "")
                + sentence.substring(start, from)
                + "【"
                + sentence.substring(from, to)
                + "】"
                + sentence.substring(to, end)
                + (end < sentence.length() ? "…" : "");
    }

    /** What kind of value it is. */
    public enum Kind {
        MONEY,
        PERCENT,
        COUNT,
        TEXT,
        /** A sentence with figures that no form fits, under the heading of the table. */
        UNREAD;

        /** As datasets name it. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
