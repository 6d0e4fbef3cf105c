/**
 * One workbook taken through the stages that judge it, compared with what its unit stated at other times.
 *
 * <p>In: a file. Out: what it says and what is wrong with it. Stores nothing, and knows no steps of a run.
 */
@NullMarked
package budget.check;

import org.jspecify.annotations.NullMarked;
