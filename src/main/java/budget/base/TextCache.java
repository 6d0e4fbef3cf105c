package budget.base;

import java.util.function.Function;

/**
 * A cache of a function's results for texts that recur in every workbook: titles, headers, codes, labels. The first ones
 * are kept, so neither the number of workbooks nor an unusual one makes it grow.
 */
public final class TextCache<T> {

    private static final int MOST = 5_000;
    private static final int LONGEST = 100;

    private final BoundedCache<String, T> known;

    /** Caches a pure function. */
    public TextCache(Function<String, T> finding) {
        known = new BoundedCache<>(MOST, text -> text.length() <= LONGEST, finding);
    }

    /** The function's result for this text. */
    public T of(String text) {
        return known.of(text);
    }
}
