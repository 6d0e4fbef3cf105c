package budget.base;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Suggestions for a mistaken word.
 *
 * @param near the known word nearest to it, by the number of letters that differ
 * @param known all words there are to choose from
 */
public record Suggestion(Optional<String> near, List<String> known) {

    private static final int MOST_WORDS_LISTED = 20;

    public Suggestion {
        known = List.copyOf(known);
    }

    public static Suggestion of(String word, Collection<String> known) {
        return new Suggestion(nearest(word, known), List.copyOf(known));
    }

    /** The nearest of the known words, unless even that one is mostly different. */
    public static Optional<String> nearest(String word, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate ->
                        distance(word, candidate) <= Math.max(1, Math.max(word.length(), candidate.length()) / 2));
    }

    /** The end of a sentence: offers the nearest word, or lists what there is. */
    public String in(Messages messages) {
        if (near.isPresent()) {
            return messages.text("definition.did-you-mean", near.get());
        }
        String listed = String.join(
                messages.text("definition.comma"),
                known.stream().limit(MOST_WORDS_LISTED).toList());
        int all = known.size();
        return all == 0
                ? ""
                : messages.text(
                        all > MOST_WORDS_LISTED ? "definition.known-and-more" : "definition.known",
                        listed,
                        Integer.toString(all));
    }

    private static int distance(String one, String other) {
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int substituted = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substituted, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}
