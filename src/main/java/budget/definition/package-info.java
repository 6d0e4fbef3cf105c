/**
 * What a job folder declares: settings, forms, rules, datasets, code lists, units.
 *
 * <p>In: the files of {@code jobs/<name>/}. Out: a {@link budget.definition.JobDefinition} that is whole and agrees with
 * itself, or a {@link budget.definition.DefinitionException} that names file, line and what to write instead. Nothing
 * here has seen a workbook.
 */
@NullMarked
package budget.definition;

import org.jspecify.annotations.NullMarked;
