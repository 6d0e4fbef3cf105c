/**
 * From a file to grids of cells, and from grids to the tables in them.
 *
 * <p>In: the bytes of whatever a unit sent, and the job's layouts. Out: rows of recognised tables, handed over one by one,
 * or the reason why the file cannot be read. Knows spreadsheets, not budgets: what a code or an amount means is decided
 * by {@code normalise}.
 */
@NullMarked
package budget.workbook;

import org.jspecify.annotations.NullMarked;
