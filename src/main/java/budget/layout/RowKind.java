package budget.layout;

/** The kinds of rows of a panel. */
public enum RowKind {
    /** Codes of the functional classification. */
    FUNCTION,
    /** Codes of the department's economic classification. */
    ECONOMIC,
    /** Function codes, and projects under them. */
    PROJECT,
    /** Lines the layout lists. */
    ITEMS,
    /** Indicators of a performance target. */
    INDICATORS
}
