package budget.normalise;

import budget.layout.ColumnLayout;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.table.HeaderDrift.HeadedColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which unknown headers replace missing measures: between the same two columns as many headers are unknown as
 * measures are missing. It is offered as the likely reason, never read.
 */
final class Replaced {

    private final List<String> missing;
    private final List<HeadedColumn> unknown;
    private final Map<String, HeadedColumn> placed = new HashMap<>();

    private Replaced(List<String> missing, List<HeadedColumn> unknown) {
        this.missing = missing;
        this.unknown = unknown;
    }

    /** For each missing measure the header in its place, where there is one. */
    static Map<String, HeadedColumn> in(List<FoundPanel> panels, List<String> missing, List<HeadedColumn> unknown) {
        Replaced replaced = new Replaced(missing, unknown);
        panels.forEach(replaced::look);
        return replaced.placed;
    }

    private void look(FoundPanel panel) {
        List<String> run = new ArrayList<>();
        int from = panel.columns().isEmpty() ? 0 : panel.columns().get(0).column();
        for (ColumnLayout measure : panel.layout().measures()) {
            int at = column(panel, measure);
            if (at < 0) {
                run.add(measure.key());
            } else {
                pair(run, from, at);
                run.clear();
                from = at;
            }
        }
        pair(run, from, Integer.MAX_VALUE);
    }

    private static int column(FoundPanel panel, ColumnLayout measure) {
        return panel.measures().stream()
                .filter(bound -> bound.layout().key().equals(measure.key()))
                .mapToInt(BoundColumn::column)
                .findFirst()
                .orElse(-1);
    }

    private void pair(List<String> run, int from, int to) {
        List<String> measures = run.stream().filter(missing::contains).toList();
        List<HeadedColumn> between = unknown.stream()
                .filter(column -> column.column() > from && column.column() < to)
                .toList();
        if (measures.size() == run.size() && measures.size() == between.size()) {
            for (int i = 0; i < measures.size(); i++) {
                placed.putIfAbsent(measures.get(i), between.get(i));
            }
        }
    }
}
