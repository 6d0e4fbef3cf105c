package budget.base;

import java.util.function.Function;

/**
 * What was found out about texts that return in every workbook: titles, headers, codes, labels. The first ones
 * met are remembered, so neither the number of workbooks nor a strange one makes it grow.
 */
public final class TextCache<T> {

    private static final int MOST = 5_000;
    private static final int LONGEST = 100;

    private final BoundedCache<String, T> known;

    /** Remembers what this function, which depends on nothing but the text, says. */
    public TextCache(Function<String, T> finding) {
        known = new BoundedCache<>(MOST, text -> text.length() <= LONGEST, finding);
    }

    /** What the function says of this text. */
    public T of(String text) {
        return known.of(text);
    }
}
