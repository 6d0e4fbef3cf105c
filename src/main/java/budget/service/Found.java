package budget.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Searching and counting lists. */
final class Found {

    private Found() {}

    /** Whether a text has another one in it, upper and lower case alike. */
    static boolean in(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** How many there are of each kind, the most frequent first. */
    static <T> Map<String, Integer> counts(List<T> all, Function<T, String> kind) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        all.forEach(one -> counts.merge(kind.apply(one), 1, Integer::sum));
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        counts.clear();
        sorted.forEach(entry -> counts.put(entry.getKey(), entry.getValue()));
        return counts;
    }
}
