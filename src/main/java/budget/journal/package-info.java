/**
 * What is known of runs from outside: who holds the job, how far it has come, how the last runs ended.
 *
 * <p>It lies as plain files beside the database, so that everybody may ask while a run holds the database, and after one was
 * killed. It is told from what the database knows and decides nothing: without it a run goes on all the same.
 */
@NullMarked
package budget.journal;

import org.jspecify.annotations.NullMarked;
