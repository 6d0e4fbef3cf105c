package budget.worker;

import java.time.Duration;

/** No worker came to read for a run that reads nothing itself. */
public final class NoWorkersException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    NoWorkersException(Duration waited) {
        super("No worker came within " + waited.toSeconds() + " s");
        this.seconds = waited.toSeconds();
    }

    public long seconds() {
        return seconds;
    }
}
