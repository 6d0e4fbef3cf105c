/**
 * The forms of a job: titles, panels, columns and rows.
 *
 * <p>In: the files of {@code layouts/}. Out: a {@link budget.layout.FormLayout} for each. Knows neither rules nor workbooks.
 */
@NullMarked
package budget.layout;

import org.jspecify.annotations.NullMarked;
