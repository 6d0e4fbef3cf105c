/**
 * What a run is asked for, what its result depends on, and what it would do.
 *
 * <p>In: a {@link budget.plan.RunRequest}, the state, the input folder. Out: a {@link budget.plan.RunPlan}; the texts by which a
 * run knows that a content or a publication still holds. Starts nothing, and does not know Spring.
 */
@NullMarked
package budget.plan;

import org.jspecify.annotations.NullMarked;
