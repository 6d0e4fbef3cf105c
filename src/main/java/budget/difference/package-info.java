/**
 * What changed from one publication to another, and why.
 *
 * <p>In: two publications as files. Out: the units whose state or figures changed, every consolidated number that changed
 * with what each unit has to do with it, as values, as {@code difference.csv} and as {@code difference.html}. Neither the
 * submissions nor the state are needed.
 */
@NullMarked
package budget.difference;

import org.jspecify.annotations.NullMarked;
