/**
 * Figures of the year before under the codes of the fiscal year.
 *
 * <p>In: the rows of a table in both years, the changes of codes and units between them. Out: what can be compared with what.
 * It does not know where the figures come from or what is done with the lines.
 */
@NullMarked
package budget.lastyear;

import org.jspecify.annotations.NullMarked;
