package budget.figures;

/** Whether a table is there. */
public enum Presence {
    FILLED,
    DECLARED_EMPTY,
    MISSING
}
