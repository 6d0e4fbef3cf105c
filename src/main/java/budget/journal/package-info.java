/**
 * The record of runs for other processes: the holder of the job, the progress, the outcomes of the last runs.
 *
 * <p>It lies as plain files beside the database, so that everybody may ask while a run holds the database, and after one was
 * killed. It is written from the state of the database and decides nothing: a run does not need it.
 */
@NullMarked
package budget.journal;

import org.jspecify.annotations.NullMarked;
