/**
 * What is left for those who watch a schedule and not a screen: lines of a log, figures for a collector, a text to mail.
 *
 * <p>In: what a run did, as plain words and numbers. Out: files that are replaced as a whole, and lines that nothing a unit
 * wrote can break. The package knows nothing of budgets.
 */
@NullMarked
package budget.watch;

import org.jspecify.annotations.NullMarked;
