package budget.ooxml;

import java.io.IOException;

/** A workbook whose owner's copy cannot be written into: it is encrypted, or built in a way we do not know. */
public final class CannotAnnotateException extends IOException {

    public CannotAnnotateException(String why) {
        super(why);
    }

    public CannotAnnotateException(String why, Exception cause) {
        super(why, cause);
    }
}
