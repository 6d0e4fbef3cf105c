package budget.rule;

/** How two sides are compared. */
enum Operator {
    EQUAL("="),
    AT_LEAST(">="),
    AT_MOST("<="),
    UNEQUAL("<>");

    private final String written;

    Operator(String written) {
        this.written = written;
    }

    String written() {
        return written;
    }
}
