/**
 * Why rules are broken: mistakes that people make are supposed one at a time, the rules are asked what would then hold, and
 * the simplest mistake that settles the most is one finding, with all that follows from it.
 *
 * <p>In: the figures of one workbook, the claims that do not hold, and what was found wrong with its structure. Out:
 * findings, each folded under its cause. Nothing is corrected: a cause is a hint.
 */
@NullMarked
package budget.cause;

import org.jspecify.annotations.NullMarked;
