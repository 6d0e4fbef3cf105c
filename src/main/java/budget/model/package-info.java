/**
 * The words everything else is said in: amounts, codes, rows, figures, findings and what one workbook says.
 *
 * <p>Values only. They know the field (分, 类款项, 合计) and nothing of files, frameworks or databases.
 */
@NullMarked
package budget.model;

import org.jspecify.annotations.NullMarked;
