package budget.workbook;

import budget.definition.FormLayout;
import budget.model.SheetCell;

/**
 * A form that was met without being readable.
 *
 * @param titled whether its title stands there; else only its header reminds of it
 * @param where its title, or its header
 * @param matched how many of its columns were found
 * @param wanted how many it needs
 * @param drift what is missing and what is unknown
 */
public record UnfitTable(
        FormLayout form, boolean titled, SheetCell where, int matched, int wanted, HeaderDrift drift) {}
