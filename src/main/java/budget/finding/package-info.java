/**
 * Findings about a submission: codes, severities, sentences, states.
 *
 * <p>In: the judgement of a reader or a rule. Out: a finding, and its line, group or sentence for display. Knows
 * neither who sent the workbook nor how it came to be judged so.
 */
@NullMarked
package budget.finding;

import org.jspecify.annotations.NullMarked;
