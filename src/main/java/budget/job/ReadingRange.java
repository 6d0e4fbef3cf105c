package budget.job;

import java.util.HashMap;
import java.util.Map;
import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * A range of the reading list, which is one part of the reading.
 *
 * <p>A part's name contains its range: a kill may come between storing the part and storing its context.
 *
 * @param to the first that does not belong to it
 */
public record ReadingRange(int from, int to) {

    private static final String NAME = "part";

    /** The range of the part whose step has this name. */
    public static ReadingRange of(String step) {
        String[] range = step.substring(step.lastIndexOf(NAME) + NAME.length()).split("-", 2);
        return new ReadingRange(Integer.parseInt(range[0]), Integer.parseInt(range[1]));
    }

    /** A list of so many in parts of this size, by their names. */
    public static Map<String, ExecutionContext> parts(int all, int size) {
        Map<String, ExecutionContext> parts = new HashMap<>();
        for (int from = 0; from < all; from += size) {
            parts.put(NAME + from + "-" + Math.min(all, from + size), new ExecutionContext());
        }
        return parts;
    }
}
