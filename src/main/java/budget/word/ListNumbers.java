package budget.word;

import budget.word.Lists.ListOfLevels;
import budget.word.Lists.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Counts the paragraphs of the lists of a document, in their order, and writes the numbers that a reader sees in front of them. */
final class ListNumbers {

    private final Lists lists;
    private final Map<Integer, int[]> counters = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();

    ListNumbers(Lists lists) {
        this.lists = lists;
    }

    /** The label of the next paragraph; empty for one of no list. */
    String next(Place own, String style) {
        if (lists.isEmpty()) {
            return "";
        }
        Optional<Place> place = lists.place(own, style);
        return place.isEmpty() ? "" : label(place.get());
    }

    private String label(Place place) {
        ListOfLevels list = Objects.requireNonNull(lists.lists().get(place.list()));
        int[] counts = counters.computeIfAbsent(list.counter(), ignored -> new int[ListLevel.MOST]);
        if (used.add(place.list())) {
            list.restarts().forEach(level -> counts[level] = 0);
        }
        count(list.levels(), counts, place.level());
        return written(list.levels(), counts, place.level());
    }

    /** Counts one on a level; a count of 0 is of a level that has not begun. */
    private static void count(List<ListLevel> levels, int[] counts, int at) {
        for (int level = 0; level <= at; level++) {
            boolean isNext = level == at || counts[level] == 0;
            if (isNext) {
                counts[level] = counts[level] == 0 ? levels.get(level).start() + 1 : counts[level] + 1;
            }
        }
        for (int level = at + 1; level < levels.size(); level++) {
            int restart = levels.get(level).restart();
            if (restart < 0 || at < restart) {
                counts[level] = 0;
            }
        }
    }

    private static String written(List<ListLevel> levels, int[] counts, int at) {
        ListLevel level = levels.get(at);
        if (level.isBullet()) {
            return "";
        }
        String label = level.text();
        for (int above = 0; above <= at; above++) {
            String format = level.isLegal() ? "decimal" : levels.get(above).format();
            label = label.replace("%" + (above + 1), number(format, counts[above] - 1));
        }
        return label;
    }

    /** A number below 1 has no sign of its own in most formats. */
    private static String number(String format, int number) {
        return number < 1 ? Integer.toString(number) : NumberForm.written(format, number);
    }
}
