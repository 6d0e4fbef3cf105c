/**
 * A form as it is printed, for every file that shows one: its columns with their headings, and the words of its rows.
 *
 * <p>In: layouts and code lists. Out: columns and texts; nothing of spreadsheets or documents.
 */
@NullMarked
package budget.form;

import org.jspecify.annotations.NullMarked;
