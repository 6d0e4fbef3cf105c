package budget.store;

/** A newer version of the program has written the state. */
public final class NewerStateException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NewerStateException() {
        super("The state was written by a newer version of the program");
    }
}
