/**
 * Why rules are broken: mistakes that people make are supposed one at a time, the rules are asked what would then hold, and
 * the simplest mistake that settles the most is told once, with all that follows from it.
 *
 * <p>In: the figures of one workbook, the claims that do not hold, and what was found wrong with its structure. Out:
 * findings, those with one cause told under it. Nothing is corrected: a cause is a hint.
 */
@NullMarked
package budget.cause;

import org.jspecify.annotations.NullMarked;
