/**
 * From a file to grids of cells.
 *
 * <p>In: the bytes of whatever a unit sent. Out: sheets, rows and cells, handed over one by one, or the reason why the file
 * cannot be read. Knows spreadsheets, not budgets: which rows are a table is decided by {@code table}.
 */
@NullMarked
package budget.workbook;

import org.jspecify.annotations.NullMarked;
