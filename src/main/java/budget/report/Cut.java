package budget.report;

import budget.base.Messages;
import java.util.List;

/**
 * Shortens a long list on the page, with a sentence that names the file with all of it.
 *
 * @param most how many lines are shown
 * @param whole the file that has them all
 */
record Cut(int most, String whole) {

    /** The end of a list that is read, not searched. */
    static Cut to(String whole) {
        return new Cut(200, whole);
    }

    <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(most, all.size()));
    }

    /** How much more there is; empty where all is shown. */
    String more(int there, Messages messages) {
        return there > most ? messages.text("report.more", Shown.count((long) there - most), whole) : "";
    }
}
