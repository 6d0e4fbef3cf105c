/**
 * The sentences of a narrative beside the forms: what they state, and how they are written.
 *
 * <p>In: {@code layouts/statement.yaml} of a job, and a {@link budget.statement.Narrative}, which is paragraphs with their
 * places. Out: the figures that its sentences state, each with its place and its part of the sentence; or, the other way,
 * sentences made of figures. Knows neither workbooks nor documents, and no form of a job.
 */
@NullMarked
package budget.statement;

import org.jspecify.annotations.NullMarked;
