package budget.reconcile;

import budget.model.Amount;
import budget.submission.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The scales of the units of a round, with which any one of them is compared. */
final class OtherUnits {

    /** With fewer units nothing counts as usual. */
    private static final int FEWEST = 3;

    private static final Comparator<Entry> BY_SMALLEST =
            Comparator.comparing(Entry::smallest).thenComparing(Entry::unit);
    private static final Comparator<Entry> BY_TOTAL =
            Comparator.comparing(Entry::total).thenComparing(Entry::unit);

    private final List<Entry> bySmallest;
    private final List<Entry> byTotal;
    private final Map<String, Entry> byUnit = new HashMap<>();

    /** The units by their code, each with the scale of a submission of its own. */
    OtherUnits(Map<String, Scale> scales) {
        scales.forEach((unit, scale) ->
                scale.stated().ifPresent(total -> byUnit.put(unit, new Entry(unit, scale.smallest(), total.amount()))));
        bySmallest = sorted(BY_SMALLEST);
        byTotal = sorted(BY_TOTAL);
    }

    private List<Entry> sorted(Comparator<Entry> order) {
        List<Entry> entries = new ArrayList<>(byUnit.values());
        entries.sort(order);
        return entries;
    }

    /** The usual scale of all units but this one; none where there are too few. */
    Optional<Usual> but(String unit) {
        int others = byUnit.size() - (byUnit.containsKey(unit) ? 1 : 0);
        return others < FEWEST
                ? Optional.empty()
                : Optional.of(new Usual(
                        others,
                        middle(bySmallest, BY_SMALLEST, unit, others).smallest(),
                        middle(byTotal, BY_TOTAL, unit, others).total()));
    }

    /** The median of the others; of an even number the smaller of the two. */
    private Entry middle(List<Entry> sorted, Comparator<Entry> order, String unit, int others) {
        int middle = (others - 1) / 2;
        Entry own = byUnit.get(unit);
        boolean isBefore = own != null && order.compare(own, sorted.get(middle)) <= 0;
        return sorted.get(isBefore ? middle + 1 : middle);
    }

    private record Entry(String unit, Amount smallest, Amount total) {}

    /**
     * The usual scale.
     *
     * @param units how many there are
     * @param smallest the median of the amounts that nine tenths of a unit's figures reach
     * @param total the median of their totals
     */
    record Usual(int units, Amount smallest, Amount total) {}
}
