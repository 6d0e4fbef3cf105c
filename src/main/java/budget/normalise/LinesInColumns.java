package budget.normalise;

import budget.layout.PanelLayout;
import budget.layout.PanelLayout.ItemLayout;
import budget.model.RowKey;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The lines of a form that prints them as columns, with the columns of each. */
final class LinesInColumns {

    private LinesInColumns() {}

    /** The columns by their lines; of a form without lines all of them by its total. */
    static Map<RowKey, List<BoundColumn>> of(FoundPanel panel) {
        Map<RowKey, List<BoundColumn>> lines = new LinkedHashMap<>();
        for (BoundColumn column : panel.measures()) {
            lines.computeIfAbsent(line(panel.layout(), column), ignored -> new ArrayList<>())
                    .add(column);
        }
        return lines;
    }

    private static RowKey line(PanelLayout layout, BoundColumn column) {
        String path = column.layout().place().line();
        return layout.items().stream()
                .filter(item -> item.path().equals(path))
                .map(ItemLayout::key)
                .findFirst()
                .orElseGet(() -> new RowKey.Total(layout.totalKey().orElse("")));
    }
}
