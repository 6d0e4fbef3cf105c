/**
 * What is published, as it lies in the output folder: the publications, the current one, its manifest and tables.
 *
 * <p>In: the output folder. Out: the lines of its tables, what its manifest and {@code run.json} say, the figures of last year's
 * publication. {@link budget.published.OutputFolder} moves a new publication into place; nothing else here writes.
 */
@NullMarked
package budget.published;

import org.jspecify.annotations.NullMarked;
