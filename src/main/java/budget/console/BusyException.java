package budget.console;

import java.io.Serial;

/** Too much is being checked now, or a check took too long. */
final class BusyException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1;

    BusyException() {}

    BusyException(Exception cause) {
        super(cause);
    }
}
