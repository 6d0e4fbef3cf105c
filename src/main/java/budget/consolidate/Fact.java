package budget.consolidate;

import budget.model.Figure;

/**
 * A figure that counts, with its source.
 *
 * @param economic the row's or the column's economic code, or empty
 */
public record Fact(FactRow row, String economic, Figure figure) {}
