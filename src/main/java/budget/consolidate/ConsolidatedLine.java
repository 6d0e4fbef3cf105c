package budget.consolidate;

import budget.model.Amount;

/**
 * A table's row and measure, summed over the counting units.
 *
 * @param units how many units stand behind the amount
 * @param derived the part of the amount that no cell states; what is offset counts as a negative part
 * @param offset what units state but pay one another, taken off so that the money is counted once
 */
public record ConsolidatedLine(
        String table,
        String row,
        String name,
        String measure,
        Amount amount,
        int units,
        Amount derived,
        Amount offset) {}
