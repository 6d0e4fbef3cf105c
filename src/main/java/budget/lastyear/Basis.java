package budget.lastyear;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What this year's amount of a row is compared with. */
public enum Basis {
    /** The same row of the year before. */
    SAME,
    /** The row under its former code or name. */
    RENAMED,
    /** The row with amounts that came from, or went to, other codes. */
    MOVED,
    /** Several codes of one of the years together. */
    GROUP,
    /** Nothing: the year before does not have the row. */
    NEW,
    /** A row that this year does not have. */
    ENDED,
    /** Nothing: the year before does not have the table, or the code meant something else. */
    NOT_COMPARABLE;

    /** Its word in the machine files. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The words of all. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Basis::code).toList();
    }
}
