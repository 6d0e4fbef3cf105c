package budget.learn;

import budget.learn.PanelDraft.Levels;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.List;

/** Counts how often a row is the sum of the nearest rows below it. */
final class LevelSums {

    private LevelSums() {}

    static PanelDraft in(PanelDraft panel, List<FilledTable> tables) {
        int support = 0;
        int against = 0;
        for (FilledTable table : tables) {
            for (FigureRow row : table.rows()) {
                List<FigureRow> below = nearest(row, counted(panel, table));
                for (ColumnDraft measure : below.isEmpty() ? List.<ColumnDraft>of() : panel.measures()) {
                    Printed stated = Printed.of(row, measure.key());
                    Printed sum = Printed.sum(below.stream()
                            .map(one -> Printed.of(one, measure.key()))
                            .toList());
                    boolean holds = stated.isAs(sum, true);
                    boolean isMoney = row.figure(measure.key()).isPresent() && !(stated.isZero() && sum.isZero());
                    support += isMoney && holds ? 1 : 0;
                    against += isMoney && !holds ? 1 : 0;
                }
            }
        }
        return panel.with(new Levels(support, against));
    }

    /** The rows of a table without the lines that sum up others. */
    private static List<FigureRow> counted(PanelDraft panel, FilledTable table) {
        return table.rows().stream()
                .filter(row -> panel.lines().stream()
                        .noneMatch(line -> !line.sumOf().isEmpty()
                                && line.label().equals(row.key().text())))
                .toList();
    }

    /** The rows below a row that are below no other row below it. */
    private static List<FigureRow> nearest(FigureRow row, List<FigureRow> rows) {
        List<FigureRow> below = new ArrayList<>();
        for (FigureRow other : rows) {
            if (other.key().isBelow(row.key())) {
                boolean isDirect = rows.stream()
                        .noneMatch(between -> between.key().isBelow(row.key())
                                && other.key().isBelow(between.key())
                                && !(between.key() instanceof RowKey.Total));
                if (isDirect) {
                    below.add(other);
                }
            }
        }
        return below;
    }
}
