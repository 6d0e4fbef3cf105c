/**
 * {@code index.html} of an output folder: what an operator without a console looks at in the morning.
 *
 * <p>In: the record of runs, the publications of the folder. Out: one page, replaced as a whole after each run, also after
 * one that failed. Computes nothing that a publication does not state.
 */
@NullMarked
package budget.overview;

import org.jspecify.annotations.NullMarked;
