package budget.model;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was found out about texts that return in every workbook: titles, headers, codes, labels. The first ones
 * met are remembered, so neither the number of workbooks nor a strange one makes it grow.
 */
public final class Remembered<T> {

    private static final int MOST = 5_000;
    private static final int LONGEST = 100;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> finding;

    /** Remembers what this function, which depends on nothing but the text, says. */
    public Remembered(Function<String, T> finding) {
        this.finding = finding;
    }

    /** What the function says of this text. */
    public T of(String text) {
        T before = known.get(text);
        if (before != null) {
            return before;
        }
        T found = finding.apply(text);
        if (text.length() <= LONGEST && known.size() < MOST) {
            known.put(text, found);
        }
        return found;
    }
}
