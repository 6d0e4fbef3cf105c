/**
 * One workbook through the stages that judge it, compared with its unit's amounts at other times.
 *
 * <p>In: a file. Out: its content and findings. Stores nothing, and does not depend on the steps of a run.
 */
@NullMarked
package budget.check;

import org.jspecify.annotations.NullMarked;
