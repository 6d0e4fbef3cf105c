package budget.rule;

/** The result of a condition; unknown where a figure it needs cannot be read. */
enum Truth {
    TRUE,
    FALSE,
    UNKNOWN;

    static Truth of(boolean claim) {
        return claim ? TRUE : FALSE;
    }

    Truth not() {
        return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
    }

    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : TRUE;
    }

    Truth or(Truth other) {
        return not().and(other.not()).not();
    }
}
