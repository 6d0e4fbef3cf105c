/**
 * Answers about published numbers: which cells one is made of, what a correction or a rule would change. In: the published
 * files and single workbooks. Out: values that commands print.
 *
 * <p>Reads a single workbook through {@code check}; knows neither Spring nor the state.
 */
@NullMarked
package budget.trace;

import org.jspecify.annotations.NullMarked;
