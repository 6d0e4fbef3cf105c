/**
 * Answers about published numbers: which cells one is made of, what a correction or a rule would change. In: the published
 * files and single workbooks. Out: values that commands print.
 *
 * <p>Reads through {@code job}'s reader of a single workbook; knows neither Spring nor the state.
 */
@NullMarked
package budget.trace;

import org.jspecify.annotations.NullMarked;
