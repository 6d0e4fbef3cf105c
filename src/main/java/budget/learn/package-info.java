/**
 * Proposes the job folder of forms that no job folder describes, from sample workbooks of them.
 *
 * <p>In: sample workbooks, filled in or blank. Out: a job folder with a layout for each form, and what is doubtful about it.
 * Sheets become tables of title, header and body; their columns and rows are guessed; what the samples say when they are
 * read with these guesses shows which sums and rules hold. Knows no form by name: its words are in {@code words.properties}.
 */
@NullMarked
package budget.learn;

import org.jspecify.annotations.NullMarked;
