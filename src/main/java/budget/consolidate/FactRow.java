package budget.consolidate;

/**
 * The row of a fact, for the datasets.
 *
 * @param text its key
 * @param function its function code, or empty
 * @param project its project, or empty
 * @param item its item, or empty
 * @param secret empty, {@code amount-only} or {@code withheld}
 */
public record FactRow(
        String table,
        String text,
        FactLevel level,
        String function,
        String project,
        String item,
        String sheet,
        String secret) {}
