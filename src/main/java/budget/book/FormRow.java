package budget.book;

import budget.consolidate.ConsolidatedLine;
import budget.model.Amount;
import budget.model.RowKey;
import java.util.Map;
import java.util.Optional;

/**
 * A row of a consolidated panel.
 *
 * @param lines the consolidated lines by measure
 */
record FormRow(RowKey key, String name, Map<String, ConsolidatedLine> lines) {

    FormRow {
        lines = Map.copyOf(lines);
    }

    /** The consolidated line of a measure; none where no unit states anything. */
    Optional<ConsolidatedLine> line(String measure) {
        return Optional.ofNullable(lines.get(measure));
    }

    Optional<Amount> amount(String measure) {
        return line(measure).map(ConsolidatedLine::amount);
    }

    /** Its depth; 0 for a top row. */
    int depth() {
        if (key instanceof RowKey.Item item) {
            return (int) item.text().chars().filter(c -> c == '/').count();
        }
        return key instanceof RowKey.Code code ? (code.of().digits().length() - 3) / 2 : 0;
    }
}
