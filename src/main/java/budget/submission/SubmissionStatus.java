package budget.submission;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The status of a file, or of a unit that sent none. */
public enum SubmissionStatus {
    /** Accepted (受理). */
    ACCEPTED,
    /** Returned for correction (退回). */
    HELD_BACK,
    /** A later version of the same unit is current. */
    SUPERSEDED,
    /** The same bytes were received under another name. */
    DUPLICATE,
    /** Nothing of it can be read. */
    UNREADABLE,
    /** It was being copied; the next run reads it again. */
    STILL_CHANGING,
    /** A file whose tables are of several units: each of their submissions has its own status. */
    DIVIDED,
    /** Expected, but not received. */
    MISSING,
    /** A department's roll-up whose units all count themselves. */
    CHECKED_AGAINST_CHILDREN,
    /** The document beside its unit's workbook, which gives the figures. */
    PAIRED,
    /** Accepted, but its department's roll-up counts instead. */
    COVERED_BY_PARENT;

    /** Whether it is in no total because of its mistakes, or because there is no file. */
    public boolean isLeftOut() {
        return switch (this) {
            case HELD_BACK, UNREADABLE, STILL_CHANGING, MISSING -> true;
            case ACCEPTED, SUPERSEDED, DUPLICATE, DIVIDED, PAIRED, CHECKED_AGAINST_CHILDREN, COVERED_BY_PARENT -> false;
        };
    }

    /** Whether it was read and judged, and is not superseded. */
    public boolean isJudged() {
        return switch (this) {
            case ACCEPTED, HELD_BACK, DIVIDED, PAIRED, CHECKED_AGAINST_CHILDREN, COVERED_BY_PARENT -> true;
            case SUPERSEDED, DUPLICATE, UNREADABLE, STILL_CHANGING, MISSING -> false;
        };
    }

    /** The word of the machine files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The status with this word; none in a file that is damaged. */
    public static Optional<SubmissionStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code().equals(code))
                .findFirst();
    }
}
