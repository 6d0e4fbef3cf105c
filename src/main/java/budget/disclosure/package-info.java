/**
 * What may be published of figures that hold something secret, and what a reader can work out of it.
 *
 * <p>In: the figures of a unit, the projects withheld by {@code disclosure.csv} or by a sentence of the workbook, the job's forms
 * and rules. Out: the unit's tables without what is left out, withheld or not; and for any set of published figures the least and
 * the greatest value that each unknown one can have. It does not know files.
 */
@NullMarked
package budget.disclosure;

import org.jspecify.annotations.NullMarked;
