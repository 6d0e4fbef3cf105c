package budget.consolidate;

import budget.layout.ColumnLayout;
import budget.layout.PanelLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A panel with figures, its measures by their positions. */
final class Panel {

    private final PanelLayout layout;
    private final List<ColumnLayout> measures;
    private final Map<String, Integer> positions = new HashMap<>();

    Panel(PanelLayout layout) {
        this.layout = layout;
        this.measures = layout.measures();
        for (int at = 0; at < measures.size(); at++) {
            positions.putIfAbsent(measures.get(at).key(), at);
        }
    }

    PanelLayout layout() {
        return layout;
    }

    String key() {
        return layout.key();
    }

    /** How many measures it has. */
    int size() {
        return measures.size();
    }

    ColumnLayout measure(int at) {
        return measures.get(at);
    }

    /** The position of a measure, or -1. */
    int positionOf(String measure) {
        return positions.getOrDefault(measure, -1);
    }

    /** The economic code of a measure, or empty. */
    String economic(String measure) {
        int at = positionOf(measure);
        return at < 0 ? "" : measures.get(at).economic();
    }
}
