package budget.consolidate;

import budget.model.Figure;
import budget.model.RowKey;

/**
 * A figure that counts, with where it comes from.
 *
 * @param function the row's function code, or empty
 * @param economic the row's or the column's economic code, or empty
 * @param secret empty, {@code amount-only} or {@code withheld}
 */
public record Fact(
        String table, RowKey row, String function, String economic, Figure figure, String sheet, String secret) {

    /** The project of the row, or empty. */
    public String project() {
        return row.project().orElse("");
    }

    /** The item of the row, or empty. */
    public String item() {
        return row instanceof RowKey.Item item ? item.text() : "";
    }
}
