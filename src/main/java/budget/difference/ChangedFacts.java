package budget.difference;

import budget.base.CodePoints;
import budget.model.Amount;
import java.io.IOException;
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

    void between(ComparedPublication before, ComparedPublication now) throws IOException {
        if (units.isEmpty()) {
            return;
        }
        try (FactBlocks was = FactBlocks.of(before);
                FactBlocks is = FactBlocks.of(now)) {
            String next = next(was, is);
            while (next != null) {
                compare(next, figures(was, next), figures(is, next));
                next = next(was, is);
            }
        }
    }

    /** The unit whose figures are compared next; none after the last one. */
    private @Nullable String next(FactBlocks was, FactBlocks is) {
        skipOthers(was);
        skipOthers(is);
        if (isOver(was)) {
            return isOver(is) ? null : is.unit();
        }
        boolean first = isOver(is) || CodePoints.ORDER.compare(was.unit(), is.unit()) <= 0;
        return first ? was.unit() : is.unit();
    }

    private void skipOthers(FactBlocks blocks) {
        while (!isOver(blocks) && !units.contains(blocks.unit())) {
            blocks.skip();
        }
    }

    /** Whether no unit that is compared follows. */
    private boolean isOver(FactBlocks blocks) {
        return blocks.isOver() || CodePoints.ORDER.compare(blocks.unit(), units.last()) > 0;
    }

    private Map<NumberKey, Amount> figures(FactBlocks blocks, String unit) {
        return !isOver(blocks) && blocks.unit().equals(unit) ? blocks.take() : Map.of();
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
