package budget.publish;

import budget.definition.Disclosure;
import java.util.List;

/** Why an edition for the public is not published; it names lines and figures, never a withheld project or amount. */
public final class NotForPublicException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private NotForPublicException(String message) {
        super(message);
    }

    /** Lines of the job folder name projects that the units' tables do not have: nobody knows what to leave out. */
    static NotForPublicException unmatched(List<Disclosure> lines) {
        return new NotForPublicException("No project is meant by "
                + String.join(
                        "; ",
                        lines.stream().map(line -> line.place().toString()).toList()));
    }

    /** The edition's own attack finds withheld amounts. */
    static NotForPublicException disclosed(List<String> figures) {
        return new NotForPublicException("Its own attack works out " + String.join("; ", figures));
    }
}
