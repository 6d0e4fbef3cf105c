package budget.operator;

/** What was asked for cannot be asked for like this; the message says why, in the language of the session. */
final class WrongUsageException extends RuntimeException {

    private static final long serialVersionUID = 1;

    WrongUsageException(String message) {
        super(message);
    }
}
