package budget.book;

import budget.consolidate.ConsolidatedLine;
import budget.model.Amount;
import budget.model.RowKey;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A row of a consolidated panel.
 *
 * @param lines the consolidated lines by measure
 * @param leftOut the measures of the lines that are not for the public
 */
record FormRow(RowKey key, String name, Map<String, ConsolidatedLine> lines, Set<String> leftOut) {

    FormRow {
        lines = Map.copyOf(lines);
        leftOut = Set.copyOf(leftOut);
    }

    /** A row of which all is shown. */
    FormRow(RowKey key, String name, Map<String, ConsolidatedLine> lines) {
        this(key, name, lines, Set.of());
    }

    /** The same row with the line of a measure left out. */
    FormRow without(String measure) {
        Set<String> more = new HashSet<>(leftOut);
        more.add(measure);
        return new FormRow(key, name, lines, more);
    }

    boolean leavesOut(String measure) {
        return leftOut.contains(measure);
    }

    /** The consolidated line of a measure; none where no unit states anything. */
    Optional<ConsolidatedLine> line(String measure) {
        return Optional.ofNullable(lines.get(measure));
    }

    Optional<Amount> amount(String measure) {
        return line(measure).map(ConsolidatedLine::amount);
    }

    /** How many units state it. */
    int units() {
        return lines.values().stream().mapToInt(ConsolidatedLine::units).max().orElse(0);
    }

    /** Its depth; 0 for a top row. */
    int depth() {
        if (key instanceof RowKey.Item item) {
            return (int) item.text().chars().filter(c -> c == '/').count();
        }
        return key instanceof RowKey.Code code ? (code.of().digits().length() - 3) / 2 : 0;
    }
}
