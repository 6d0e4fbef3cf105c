/**
 * From grids of cells to the tables of the job's forms: titles, units of money, headers, panels, rows.
 *
 * <p>In: rows of cells and the job's layouts. Out: rows of recognised tables, handed over one by one, and what a sheet has
 * that is no table of the job. What a code or an amount means is decided by {@code normalise}.
 */
@NullMarked
package budget.table;

import org.jspecify.annotations.NullMarked;
