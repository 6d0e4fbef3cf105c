package budget.disclosure;

import budget.submission.SubmissionContent;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What is published of one unit that has something to withhold.
 *
 * @param content its tables, in which what is left out is unreadable, without the rows, targets and words that are left out
 * @param leftOut the figures left out, withheld or not, by the names that the public sees
 * @param withheld those of them that a reader may not work out
 * @param entries what was left out and why, for the log
 */
public record PublicUnit(
        SubmissionContent content, Set<FigureKey> leftOut, Set<FigureKey> withheld, List<Entry> entries) {

    public PublicUnit {
        leftOut = Set.copyOf(leftOut);
        withheld = Set.copyOf(withheld);
        entries = List.copyOf(entries);
    }

    /**
     * A figure that is left out.
     *
     * @param amount its true value in 分
     */
    public record Entry(FigureKey key, long amount, Why why) {}

    /** Why a figure is left out. */
    public enum Why {
        /** A line of the job decides so. */
        WITHHELD,
        /** It would show a withheld amount. */
        COMPLEMENT,
        /** It states once more, or nearly, what is left out. */
        TARGET;

        /** The word of the log. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
