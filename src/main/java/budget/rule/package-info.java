/**
 * The rule language: what a budget officer may claim of the forms' figures, and whether it holds.
 *
 * <p>In: formulas over the forms' own words, and the {@link budget.figures.Figures} of one submission. Out: a {@link
 * budget.rule.Verdict} for every claim, with both sides and every figure behind them. Knows neither files nor layouts:
 * its words come from a {@link budget.figures.Vocabulary}.
 */
@NullMarked
package budget.rule;

import org.jspecify.annotations.NullMarked;
