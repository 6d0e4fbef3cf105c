package budget.consolidate;

import budget.model.Figure;

/**
 * A figure that counts, with its source.
 *
 * @param economic the row's or the column's economic code, or empty
 * @param isLeaf whether it is one of those that add up to what the form states in this column, no money twice
 */
public record Fact(FactRow row, String economic, Figure figure, boolean isLeaf) {

    /** The same figure where another one states its money. */
    Fact notAdded() {
        return new Fact(row, economic, figure, false);
    }
}
