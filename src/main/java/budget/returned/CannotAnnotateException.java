package budget.returned;

import java.io.IOException;

/** A workbook whose owner's copy cannot be written into: it is encrypted, or built in a way we do not know. */
final class CannotAnnotateException extends IOException {

    CannotAnnotateException(String why) {
        super(why);
    }

    CannotAnnotateException(String why, Exception cause) {
        super(why, cause);
    }
}
