package budget.normalise;

import budget.model.Figure;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that the panels of one table, and the blocks of each panel, have had so far. */
final class RowsSeen {

    private final Map<RowKey, List<Seen>> rows = new HashMap<>();
    private final Set<String> withTotal = new HashSet<>();

    /** Notes a row of a panel, and gives the earlier one of the same key in its panel or measures, if there is one. */
    @Nullable
    Seen note(String panel, FigureRow row) {
        List<Seen> same = rows.computeIfAbsent(row.key(), ignored -> new ArrayList<>());
        Seen earlier = same.stream()
                .filter(seen -> seen.panel.equals(panel) || seen.sharesMeasure(row))
                .findFirst()
                .orElse(null);
        if (earlier == null) {
            same.add(new Seen(panel, row));
        }
        if (row.key() instanceof RowKey.Total) {
            withTotal.add(panel);
        }
        return earlier;
    }

    /** Whether a panel has had a total row. */
    boolean hasTotal(String panel) {
        return withTotal.contains(panel);
    }

    /** Whether a panel has had no total row so far; true only once, so that of several blocks only the first reports it. */
    boolean noteMissingTotal(String panel) {
        return withTotal.add(panel);
    }

    /** A row and its panel. */
    record Seen(String panel, FigureRow row) {

        private boolean sharesMeasure(FigureRow other) {
            return other.figures().stream()
                    .anyMatch(figure -> row.figure(figure.measure()).isPresent());
        }

        /** Whether the other row is the total once more: forms that begin with it may end with it as well. */
        boolean isRepeatedBy(String otherPanel, FigureRow other) {
            return panel.equals(otherPanel)
                    && other.key() instanceof RowKey.Total
                    && amounts(row).equals(amounts(other));
        }

        private static Map<String, Long> amounts(FigureRow row) {
            Map<String, Long> amounts = new HashMap<>();
            for (Figure figure : row.figures()) {
                amounts.put(figure.measure(), figure.amount().fen());
            }
            return amounts;
        }
    }
}
