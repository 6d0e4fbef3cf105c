package budget.document;

import java.util.Set;

/**
 * A document for the public.
 *
 * @param isConcerned whether the unit has something to withhold: then none of its own words is taken over
 * @param partial the panels of which rows are left out
 */
record ForPublic(boolean isConcerned, Set<String> partial) {

    ForPublic {
        partial = Set.copyOf(partial);
    }

    /** Whether a formula counts rows, some of which are left out, or adds up amounts that the forms do not show. */
    boolean hides(String formula, boolean isCount) {
        return partial.stream()
                .anyMatch(
                        panel -> formula.contains(panel + "[") && (isCount || formula.contains("sum(" + panel + "[")));
    }
}
