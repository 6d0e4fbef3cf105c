package budget.consolidate;

import budget.model.Amount;

/**
 * A table's row and measure, summed over the counting units.
 *
 * @param units how many units stand behind the amount
 * @param derived the part of the amount that no cell states
 */
public record ConsolidatedLine(
        String table, String row, String name, String measure, Amount amount, int units, Amount derived) {}
