package budget.store;

import budget.base.Causes;
import java.io.IOException;
import java.io.Serial;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/**
 * Why a part failed, as it is stored for the run.
 *
 * @param text the message of the deepest cause; of a missing or closed file, its path
 */
public record PartFailure(Kind kind, String text) {

    /** The root cause of a failure. */
    public static PartFailure of(Throwable failure) {
        Throwable deepest = Causes.deepest(failure);
        if (deepest instanceof NoSuchFileException missing) {
            return new PartFailure(Kind.NO_SUCH_FILE, path(missing));
        }
        if (deepest instanceof AccessDeniedException closed) {
            return new PartFailure(Kind.ACCESS_DENIED, path(closed));
        }
        return new PartFailure(deepest instanceof IOException ? Kind.INPUT_OUTPUT : Kind.OTHER, text(deepest));
    }

    private static String path(FileSystemException failure) {
        String file = failure.getFile();
        return failure.getReason() == null && file != null ? file : text(failure);
    }

    private static String text(Throwable failure) {
        String message = failure.getMessage();
        return message == null ? failure.toString() : message;
    }

    /** The failure of a part, for the run's own report. */
    public PartFailedException exception() {
        return new PartFailedException(
                text,
                switch (kind) {
                    case NO_SUCH_FILE -> new NoSuchFileException(text);
                    case ACCESS_DENIED -> new AccessDeniedException(text);
                    case INPUT_OUTPUT -> new IOException(text);
                    case OTHER -> null;
                });
    }

    /** What a failure says of the machine it happened on. */
    public enum Kind {
        NO_SUCH_FILE,
        ACCESS_DENIED,
        INPUT_OUTPUT,
        OTHER
    }

    /** A part that another process has read failed. */
    public static final class PartFailedException extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        private PartFailedException(String message, @Nullable IOException cause) {
            super(message, cause);
        }
    }
}
