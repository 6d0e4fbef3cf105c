/**
 * What the datasets are: tables, columns, their description and the scripts that load them; their lines as text.
 *
 * <p>In: a job's definition, and of a unit its figures, findings and repairs. Out: lines of {@code data/*.csv}, {@code
 * datapackage.json}, {@code data/load/*.sql}. Knows no folder of publications and nothing of the order in which files are
 * written.
 */
@NullMarked
package budget.dataset;

import org.jspecify.annotations.NullMarked;
