package budget.disclosure;

import java.util.OptionalLong;

/**
 * The least and the greatest value that an unknown cell can have, in 分.
 *
 * @param greatest nothing where there is no bound
 */
public record Bounds(long least, OptionalLong greatest) {

    /** Whether only one value is possible. */
    public boolean isExact() {
        return greatest.isPresent() && greatest.getAsLong() <= least;
    }
}
