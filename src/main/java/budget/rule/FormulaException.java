package budget.rule;

import java.util.Collection;
import java.util.List;

/** A mistake in a formula: its position, what is wrong, and which words could have been meant. */
public final class FormulaException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int column;
    private final Mistake mistake;
    private final String found;
    private final transient List<String> known;

    FormulaException(int column, Mistake mistake, String found, Collection<String> known) {
        super(mistake + " at column " + column + ": " + found);
        this.column = column;
        this.mistake = mistake;
        this.found = found;
        this.known = List.copyOf(known);
    }

    FormulaException(int column, Mistake mistake, String found) {
        this(column, mistake, found, List.of());
    }

    /** Its position in the formula, counted from 1. */
    public int column() {
        return column;
    }

    public Mistake mistake() {
        return mistake;
    }

    /** The word or sign that is wrong. */
    public String found() {
        return found;
    }

    /** The words that are valid there. */
    public List<String> known() {
        return known == null ? List.of() : known;
    }

    /** What can be wrong with a formula. */
    public enum Mistake {
        UNKNOWN_TABLE,
        UNKNOWN_ROW,
        UNKNOWN_CODE,
        UNKNOWN_COLUMN,
        UNKNOWN_PARAMETER,
        /** The table has two sides, and the row does not decide between them. */
        AMBIGUOUS_TABLE,
        /** Rows of this kind are not in the table. */
        SELECTOR_MISPLACED,
        /** 下级 without rows that it is below. */
        SELECTOR_UNBOUND,
        /** 各列, but the tables share no column. */
        NO_SHARED_COLUMN,
        /** A number without a unit beside money, or money beside a number that is none. */
        MONEY_AND_NUMBER,
        /** Another word or sign is required here. */
        UNEXPECTED,
        /** A second comparison. */
        CHAIN,
        /** No comparison at all. */
        NOT_A_CLAIM
    }
}
