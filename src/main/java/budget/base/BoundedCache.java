package budget.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A cache of a function's results for values that recur in every workbook. It keeps the first ones, so neither the number of
 * workbooks nor an unusual one makes it grow.
 */
public final class BoundedCache<K, T> {

    private final Map<K, T> known = new ConcurrentHashMap<>();
    private final int most;
    private final Predicate<K> isOrdinary;
    private final Function<K, T> finding;

    /**
     * Caches a pure function.
     *
     * @param most the most results that are kept
     * @param isOrdinary whether a key is small enough to be kept
     */
    public BoundedCache(int most, Predicate<K> isOrdinary, Function<K, T> finding) {
        this.most = most;
        this.isOrdinary = isOrdinary;
        this.finding = finding;
    }

    /** The function's result for this. */
    public T of(K thing) {
        T before = known.get(thing);
        if (before != null) {
            return before;
        }
        T found = finding.apply(thing);
        if (known.size() < most && isOrdinary.test(thing)) {
            known.put(thing, found);
        }
        return found;
    }
}
