package budget.difference;

import budget.submission.SubmissionStatus;
import de.siegmar.fastcsv.reader.NamedCsvRecord;

/**
 * The status of a file, or of a unit that sent none, in a publication.
 *
 * @param status the word of the machine files
 */
public record FileState(
        String unit, String name, String status, boolean counted, String file, String sha256, String reason) {

    static FileState of(NamedCsvRecord line) {
        return new FileState(
                line.getField("unit_code"),
                line.getField("unit_name"),
                line.getField("status"),
                line.getField("counted").equals("yes"),
                line.getField("file"),
                line.getField("sha256"),
                line.getField("reason"));
    }

    boolean is(SubmissionStatus one) {
        return status.equals(one.code());
    }

    /** Whether it is not counted because of its mistakes. */
    boolean isLeftOut() {
        return !counted
                && (is(SubmissionStatus.HELD_BACK)
                        || is(SubmissionStatus.UNREADABLE)
                        || is(SubmissionStatus.STILL_CHANGING));
    }

    /** Whether the department's roll-up, or its units, count instead. */
    boolean isOtherLevel() {
        return is(SubmissionStatus.COVERED_BY_PARENT) || is(SubmissionStatus.CHECKED_AGAINST_CHILDREN);
    }
}
