package budget.difference;

/** A publication is not, or no longer, what a run wrote, so that nothing can be compared with it. */
public final class NotComparableException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotComparableException(String what, Throwable cause) {
        super(what, cause);
    }

    NotComparableException(String what) {
        super(what);
    }
}
