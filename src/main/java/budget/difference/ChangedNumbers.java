package budget.difference;

import budget.base.CodePoints;
import budget.difference.UnitChange.Movement;
import budget.model.Amount;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The consolidated numbers that changed, and what each unit has to do with it. All are in memory: units come in the order of
 * their codes, so that the parts of a number need no sorting.
 */
final class ChangedNumbers {

    private final Map<NumberKey, Compared> all = new HashMap<>();
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Column, Integer> columns = new HashMap<>();

    /** Adds a number of the later publication; all of these come before those of the earlier one. */
    void addNow(NumberKey key, String name, Amount amount, Amount derived) {
        all.put(key, new Compared(place(key), name, new Movement(null, amount), new Movement(null, derived)));
    }

    /** Adds a number of the earlier publication. */
    void addBefore(NumberKey key, String name, Amount amount, Amount derived) {
        Compared now = all.get(key);
        all.put(
                key,
                now == null
                        ? new Compared(place(key), name, new Movement(amount, null), new Movement(derived, null))
                        : new Compared(
                                now.place,
                                now.name,
                                new Movement(amount, now.amount.now()),
                                new Movement(derived, now.derived.now())));
    }

    private Place place(NumberKey key) {
        int table = tables.computeIfAbsent(key.table(), ignored -> tables.size());
        int column = columns.computeIfAbsent(new Column(key.table(), key.measure()), ignored -> columns.size());
        return new Place(table, key.row(), column);
    }

    /** Removes the numbers that are the same in both publications; units are added afterwards. */
    void keepChanged() {
        all.values().removeIf(number -> number.amount.change().isZero());
    }

    /** Adds a unit's part in a number, if the number changed; units come in ascending order. */
    void addUnit(int unit, NumberKey key, @Nullable Amount before, @Nullable Amount now) {
        Compared number = all.get(key);
        if (number != null) {
            number.shares.add(unit, before, now);
        }
    }

    /**
     * Passes on the changed numbers: tables and columns in the order of the later publication, rows in that of their code
     * points.
     */
    void each(IntFunction<UnitChange> units, Consumer<NumberChange> receiver) {
        all.entrySet().stream()
                .sorted(Comparator.comparing(number -> number.getValue().place))
                .map(number -> number.getValue().change(number.getKey(), units))
                .forEach(receiver);
    }

    private record Column(String table, String measure) {}

    private record Place(int table, String row, int column) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::table)
                .thenComparing(Place::row, CodePoints.ORDER)
                .thenComparing(Place::column);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /** A number of both publications. */
    private record Compared(Place place, String name, Movement amount, Movement derived, ShareList shares) {

        private Compared(Place place, String name, Movement amount, Movement derived) {
            this(place, name, amount, derived, new ShareList());
        }

        private NumberChange change(NumberKey key, IntFunction<UnitChange> units) {
            return new NumberChange(key, name, amount, derived, shares.of(units));
        }
    }
}
