package budget.base;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What was found out about things that return in every workbook. The first ones met are remembered, so neither the number of
 * workbooks nor a strange one makes it grow.
 */
public final class BoundedCache<K, T> {

    private final Map<K, T> known = new ConcurrentHashMap<>();
    private final int most;
    private final Predicate<K> isOrdinary;
    private final Function<K, T> finding;

    /**
     * Remembers what a function says that depends on nothing but the thing.
     *
     * @param most how many are remembered
     * @param isOrdinary whether a thing is small enough to be remembered
     */
    public BoundedCache(int most, Predicate<K> isOrdinary, Function<K, T> finding) {
        this.most = most;
        this.isOrdinary = isOrdinary;
        this.finding = finding;
    }

    /** What the function says of this. */
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
