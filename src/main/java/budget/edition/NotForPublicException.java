package budget.edition;

import budget.definition.Disclosure;
import java.util.List;

/** Why an edition for the public is not published; it names lines and figures, never a withheld project or amount. */
public final class NotForPublicException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String notice;

    private NotForPublicException(String notice, List<String> where) {
        super(String.join("; ", where));
        this.notice = notice;
    }

    /** Lines of the job folder name projects that the units' tables do not have: what to leave out is not known. */
    static NotForPublicException unmatched(List<Disclosure> lines) {
        return new NotForPublicException(
                "public-unmatched",
                lines.stream()
                        .map(line -> line.place().file() + ":" + line.place().line())
                        .toList());
    }

    /** The edition's own attack finds withheld amounts. */
    static NotForPublicException disclosed(List<String> figures) {
        return new NotForPublicException("public-disclosed", figures);
    }

    /** The key of its sentence below {@code notice.}, whose one argument is the message. */
    public String notice() {
        return notice;
    }
}
