package budget.figures;

/** What a cell of a table says. */
public enum CellState {
    BLANK,
    STATED,
    UNREADABLE,
    /** Blank, with an amount derived from other cells. */
    DERIVED,
    /** Blank, and derived from unreadable cells. */
    UNDERIVABLE
}
