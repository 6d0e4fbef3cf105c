/**
 * What can be wrong with a submission and how it is said: findings, their codes and severities, what has become of them.
 *
 * <p>In: what a reader or a rule has judged. Out: a finding, and the line, group or sentence in which people read it. Knows
 * neither who sent the workbook nor how it came to be judged so.
 */
@NullMarked
package budget.finding;

import org.jspecify.annotations.NullMarked;
