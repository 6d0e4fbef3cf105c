/**
 * From a document (.docx) to grids of cells.
 *
 * <p>In: the parts of a document. Out: a sheet for each of its tables, with the paragraphs above it as title lines, and one of
 * all other paragraphs, as {@code workbook} gives sheets of a workbook; and the bytes where each cell and paragraph is in
 * its part. Knows documents, not budgets.
 */
@NullMarked
package budget.word;

import org.jspecify.annotations.NullMarked;
