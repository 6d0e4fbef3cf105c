/**
 * Files that people write for a job, in YAML or CSV, read with the place of each value.
 *
 * <p>In: a path. Out: nodes and lines that know their file and line, and all mistakes together. What a form, a rule or a waiver
 * is, is declared elsewhere; only the sentences about mistakes in them are here.
 */
@NullMarked
package budget.jobfile;

import org.jspecify.annotations.NullMarked;
