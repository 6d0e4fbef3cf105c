package budget.difference;

import budget.model.Amount;
import budget.published.PublishedFacts;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** Compares the facts of both publications in one pass and passes on the changed figures of some units. */
final class ChangedFacts {

    private final SortedSet<String> units;
    private final Receiver receiver;

    /**
     * Compares some units.
     *
     * @param units in the order of their code points, as the facts are sorted
     */
    ChangedFacts(SortedSet<String> units, Receiver receiver) {
        this.units = units;
        this.receiver = receiver;
    }

    void between(PublishedFacts before, PublishedFacts now) throws IOException {
        if (units.isEmpty()) {
            return;
        }
        try (PublishedFacts.Cursor was = before.open();
                PublishedFacts.Cursor is = now.open()) {
            for (String unit : units) {
                compare(unit, figures(was, unit), figures(is, unit));
            }
        }
    }

    /** A unit's figures, those under the same row and measure added up. */
    private static Map<NumberKey, Amount> figures(PublishedFacts.Cursor facts, String unit) throws IOException {
        Map<NumberKey, Amount> figures = new LinkedHashMap<>();
        facts.each(
                unit,
                (table, row, measure, amount) ->
                        figures.merge(new NumberKey(table, row, measure), amount, Amount::plus));
        return figures;
    }

    private void compare(String unit, Map<NumberKey, Amount> was, Map<NumberKey, Amount> is) {
        Set<NumberKey> numbers = new LinkedHashSet<>(was.keySet());
        numbers.addAll(is.keySet());
        for (NumberKey number : numbers) {
            Amount before = was.get(number);
            Amount now = is.get(number);
            if (!Share.orZero(before).equals(Share.orZero(now))) {
                receiver.take(unit, number, before, now);
            }
        }
    }

    /** Receives a changed figure. */
    @FunctionalInterface
    interface Receiver {
        void take(String unit, NumberKey number, @Nullable Amount before, @Nullable Amount now);
    }
}
