package budget.ooxml;

import java.io.IOException;

/** A workbook that cannot be written into: it is encrypted, or has an unknown structure. */
public final class CannotAnnotateException extends IOException {

    public CannotAnnotateException(String why) {
        super(why);
    }

    public CannotAnnotateException(String why, Exception cause) {
        super(why, cause);
    }
}
