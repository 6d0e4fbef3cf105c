/**
 * The tables of one submission, by row and column, and the words that name them in formulas.
 *
 * <p>In: the rows of sheets. Out: a {@link budget.figures.Table} for each panel, whose cells are stated, blank, derived or
 * unreadable: the same for reading, rules, storing and consolidating. Knows neither formulas nor verdicts, nor the layouts: its
 * tables come from a {@link budget.figures.Vocabulary}.
 */
@NullMarked
package budget.figures;

import org.jspecify.annotations.NullMarked;
