/**
 * Across submissions: who sent what, which version stands, and what counts.
 *
 * <p>In: what each file says of itself, and the register of units. Out: a {@link budget.submission.Standing} for every file and
 * every expected unit. Register, policy and versions come in here, at every run, and nowhere earlier.
 */
@NullMarked
package budget.reconcile;

import org.jspecify.annotations.NullMarked;
