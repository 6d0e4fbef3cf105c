/**
 * The document that a unit publishes: its forms, its sentences, its target tables, a glossary, in the outline of the job.
 *
 * <p>In: the figures of a unit that counts, and the job's layouts. Out: the blocks of a document, and what is left to be filled in.
 */
@NullMarked
package budget.document;

import org.jspecify.annotations.NullMarked;
