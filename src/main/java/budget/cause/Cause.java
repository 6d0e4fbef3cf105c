package budget.cause;

import budget.figures.Part;
import budget.finding.Finding;
import budget.finding.Judgement.Hint;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A mistake as it is reported: as a finding of its own, or as a hint beside one of the rules it breaks.
 *
 * @param finding what names the mistake; none where a broken rule does
 * @param hint the hint beside the broken rule, by the number of findings it would settle; none where there is no more to say
 * @param cells the cells that are likely to be wrong
 * @param absorbs which findings about the structure are folded under it
 * @param unlikeliness for choosing among mistakes that explain as much and change as little: the lower comes first
 */
record Cause(
        @Nullable Finding finding,
        @Nullable IntFunction<Hint> hint,
        List<Part> cells,
        Predicate<Finding> absorbs,
        int unlikeliness) {

    Cause {
        cells = List.copyOf(cells);
    }

    /** Named by a finding. */
    static Cause named(Finding finding, Predicate<Finding> absorbs) {
        return new Cause(finding, null, List.of(), absorbs, 0);
    }

    /** Reported as a hint beside a broken rule. */
    static Cause beside(List<Part> cells, @Nullable IntFunction<Hint> hint) {
        return new Cause(null, hint, cells, finding -> false, 0);
    }

    /** Some part of a sum in a broken rule; which one is open. */
    static Cause unknown() {
        return new Cause(null, null, List.of(), finding -> false, 0);
    }

    /** The same with another rank among mistakes that explain as much. */
    Cause unlikely(int more) {
        return new Cause(finding, hint, cells, absorbs, unlikeliness + more);
    }
}
