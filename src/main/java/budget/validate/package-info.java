/**
 * Within one submission: the rules on its figures.
 *
 * <p>In: the content of one workbook and the job's rule book. Out: the same content with the rules' findings, those that
 * have one cause folded under it. What blocks, and whether anything is waived, is decided later.
 */
@NullMarked
package budget.validate;

import org.jspecify.annotations.NullMarked;
