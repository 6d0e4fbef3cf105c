/**
 * The figures of one submission as rules read them, and the words that name them in formulas.
 *
 * <p>In: the content of a submission. Out: {@link budget.figures.Figures}: tables whose cells are stated, blank, derived or
 * unreadable. Knows neither formulas nor verdicts, nor the layouts: its tables come from a
 * {@link budget.figures.Vocabulary}.
 */
@NullMarked
package budget.figures;

import org.jspecify.annotations.NullMarked;
