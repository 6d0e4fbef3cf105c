package budget.definition;

import budget.jobfile.Place;
import java.util.Locale;

/**
 * How much of a project is published, a line of {@code disclosure.csv}.
 *
 * @param project its name in the unit's workbook
 * @param basis the decision it rests on
 * @param place the line, which may be shown where the name may not
 */
public record Disclosure(
        String unitCode, String project, Level level, String basis, String by, String approvedBy, Place place) {

    /** What is left out, the least first. */
    public enum Level {
        /** Its target tables. */
        TARGETS_WITHHELD,
        /** These, and how its amount divides by economic nature. */
        AMOUNT_ONLY,
        /** All of it, its name too. */
        WITHHELD;

        /** The word of the file. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
