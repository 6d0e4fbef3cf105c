package budget.learn;

/** What the rows of a panel seem to be. */
enum RowsKind {
    FUNCTION("function"),
    /** Function codes that are known by numbered names in place of codes. */
    NUMBERED("function"),
    ECONOMIC("economic"),
    GOVERNMENT("economic"),
    PROJECT("project"),
    ITEMS("items"),
    /** A single line of figures without a label. */
    ONE("one"),
    UNIT("unit"),
    INDICATORS("indicators");

    private final String written;

    RowsKind(String written) {
        this.written = written;
    }

    /** Its word in a layout. */
    String written() {
        return written;
    }

    boolean isOfCodes() {
        return this == FUNCTION || this == NUMBERED || this == ECONOMIC || this == GOVERNMENT;
    }

    /** Whether the rows of two panels are codes of one list. */
    boolean isOfCodesLike(RowsKind other) {
        return isOfCodes() && (this == other || (written.equals("function") && other.written.equals("function")));
    }
}
