/**
 * What a job folder declares as a whole: settings, rules, datasets, code lists, units, with its forms and waivers.
 *
 * <p>In: the files of {@code jobs/<name>/}. Out: a {@link budget.definition.JobDefinition} that is whole and agrees with
 * itself, or a {@link
 * budget.jobfile.DefinitionException} that names file, line and what to write instead. Nothing
 * here has seen a workbook.
 */
@NullMarked
package budget.definition;

import org.jspecify.annotations.NullMarked;
