/**
 * The words of the field: amounts, codes, rows, figures, units, cells.
 *
 * <p>Values only. They depend on the field (分, 类款项, 合计), not on files, frameworks or databases; nor on what may be wrong with
 * them, which is {@code finding}.
 */
@NullMarked
package budget.model;

import org.jspecify.annotations.NullMarked;
