package budget.learn;

/** What the rows of a panel seem to be. */
enum RowsKind {
    FUNCTION("function"),
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
        return this == FUNCTION || this == ECONOMIC || this == GOVERNMENT;
    }
}
