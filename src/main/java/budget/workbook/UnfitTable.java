package budget.workbook;

import budget.definition.FormLayout;
import budget.model.SheetCell;

/**
 * A form whose title or header was found, but whose table could not be read.
 *
 * @param titled whether its title was found; else its header has some of the form's columns
 * @param where its title, or its header
 * @param matched how many of its columns were found
 * @param wanted how many it needs
 * @param drift what is missing and what is unknown
 */
public record UnfitTable(
        FormLayout form, boolean titled, SheetCell where, int matched, int wanted, HeaderDrift drift) {}
