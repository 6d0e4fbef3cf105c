/**
 * The words of the field: amounts, codes, rows, figures, units, cells.
 *
 * <p>Values only. They know the field (分, 类款项, 合计) and nothing of files, frameworks or databases; nor what may be wrong with
 * them, which is {@code finding}.
 */
@NullMarked
package budget.model;

import org.jspecify.annotations.NullMarked;
