package budget.sample;

import java.math.BigDecimal;

/** One cell as a clerk fills it: nothing, words, a number as printed, or a part of the cell left of or above it. */
record TypedCell(Kind kind, String text, String formula) {

    enum Kind {
        /** Not in the form at all, so without its borders. */
        OUTSIDE,
        BLANK,
        WORDS,
        NUMBER,
        PART_OF_LEFT,
        PART_OF_ABOVE
    }

    static final TypedCell OUTSIDE = new TypedCell(Kind.OUTSIDE, "", "");
    static final TypedCell BLANK = new TypedCell(Kind.BLANK, "", "");
    static final TypedCell PART_OF_LEFT = new TypedCell(Kind.PART_OF_LEFT, "", "");
    static final TypedCell PART_OF_ABOVE = new TypedCell(Kind.PART_OF_ABOVE, "", "");

    static TypedCell words(String text) {
        return text.isEmpty() ? BLANK : new TypedCell(Kind.WORDS, text, "");
    }

    static TypedCell number(String printed) {
        return new TypedCell(Kind.NUMBER, printed, "");
    }

    /** The same number, but worked out by a formula whose last result it is. */
    TypedCell workedOutBy(String newFormula) {
        return new TypedCell(kind, text, newFormula);
    }

    TypedCell withText(String newText) {
        return new TypedCell(kind, newText, formula);
    }

    boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    boolean isWords() {
        return kind == Kind.WORDS;
    }

    boolean isPart() {
        return kind == Kind.PART_OF_LEFT || kind == Kind.PART_OF_ABOVE;
    }

    boolean hasFormula() {
        return !formula.isEmpty();
    }

    BigDecimal value() {
        return new BigDecimal(text);
    }
}
