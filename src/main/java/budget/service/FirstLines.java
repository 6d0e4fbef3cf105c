package budget.service;

import budget.base.Messages;
import java.util.List;

/** Lists of which only the first are printed. */
public final class FirstLines {

    private FirstLines() {}

    /**
     * Adds the first lines of a list, indented, and how many more there are.
     *
     * @param listed at least the first of them
     * @param all how many there are
     * @param more the sentence with the number of the others
     */
    public static void add(
            List<String> answer, List<String> listed, int all, int most, Messages messages, String more) {
        listed.stream().limit(most).forEach(line -> answer.add("  " + line));
        if (all > most) {
            answer.add("  " + messages.text(more, Integer.toString(all - most)));
        }
    }
}
