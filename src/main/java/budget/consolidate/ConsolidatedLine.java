package budget.consolidate;

import budget.model.Amount;

/**
 * A table's row and measure, summed over the counting units.
 *
 * @param units how many units have a part in the amount
 * @param derived the derived part of the amount; an offset counts as a negative part
 * @param offset payments between units, subtracted so that the money is counted once
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
