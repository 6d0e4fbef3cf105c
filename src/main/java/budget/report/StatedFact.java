package budget.report;

import budget.model.Amount;

/**
 * A figure as the page shows it.
 *
 * @param table its form
 * @param cell its address on the sheet
 */
public record StatedFact(String table, String sheet, String row, String measure, Amount amount, String cell) {}
