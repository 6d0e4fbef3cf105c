/**
 * Figures of many units into one dataset: totals by table, row and measure, and breakdowns that count no money twice.
 *
 * <p>In: the content of every counting submission, one at a time in the order of units. Out: lines for the datasets.
 * Nothing here keeps a unit's figures once it has been added.
 */
@NullMarked
package budget.consolidate;

import org.jspecify.annotations.NullMarked;
