package budget.operator;

/** Something the command was asked about does not exist; the message says what and where it was looked for. */
final class NotThereException extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotThereException(String message) {
        super(message);
    }
}
