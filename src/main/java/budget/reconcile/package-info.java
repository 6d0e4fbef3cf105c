/**
 * Across submissions: who sent what, which version is current, and what counts.
 *
 * <p>In: the content of each file, and the register of units. Out: a {@link budget.submission.Standing} for every file and
 * every expected unit. Register, policy and versions come in here, at every run, and nowhere earlier.
 */
@NullMarked
package budget.reconcile;

import org.jspecify.annotations.NullMarked;
