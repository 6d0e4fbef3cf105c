/**
 * Workbooks made of the job's layouts alone: the consolidated forms in the form's own look, and the blank ones that units
 * fill in.
 *
 * <p>In: layouts, consolidated lines, the figures of counting units, standings. Out: an .xlsx that is the same bytes for
 * the same input. It is written part by part as XML, so that an amount is the decimal text it is, a text never becomes a
 * formula, and the memory it takes does not grow with the number of units.
 */
@NullMarked
package budget.book;

import org.jspecify.annotations.NullMarked;
