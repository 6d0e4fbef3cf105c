/**
 * What is known of runs from outside: who holds the job, how far it has come, how the last runs ended.
 *
 * <p>It lies as plain files beside the database, so that everybody may ask while a run holds the database, and after one was
 * killed. It is written from the state of the database and decides nothing: a run does not need it.
 */
@NullMarked
package budget.journal;

import org.jspecify.annotations.NullMarked;
