/**
 * Documents for people as .docx: styles, sections, page numbers, a table of contents, tables with merged cells.
 *
 * <p>In: blocks of a document from top to bottom. Out: a file that is the same bytes for the same blocks. Knows no budgets.
 */
@NullMarked
package budget.docx;

import org.jspecify.annotations.NullMarked;
