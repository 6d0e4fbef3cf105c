/**
 * The order of the story: receive, read, reconcile, consolidate, publish, prune. In: a request. Out: its result, and the
 * publication.
 *
 * <p>The only package that knows all stages. With {@code worker} and {@code store} the only one that knows Spring; {@code
 * BudgetJob} is the list of steps, the classes it names adapt a stage to a step each.
 */
@NullMarked
package budget.job;

import org.jspecify.annotations.NullMarked;
