package budget.learn;

import budget.figures.FilledRow;
import budget.figures.Table;
import budget.learn.PanelDraft.Levels;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.List;

/** Counts how often a row is the sum of the nearest rows below it. */
final class LevelSums {

    private LevelSums() {}

    static PanelDraft in(PanelDraft panel, List<Table> tables) {
        int support = 0;
        int against = 0;
        for (Table table : tables) {
            for (FilledRow row : FilledRow.of(table)) {
                List<FilledRow> below = nearest(row, counted(panel, table));
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
    private static List<FilledRow> counted(PanelDraft panel, Table table) {
        return FilledRow.of(table).stream()
                .filter(row -> panel.lines().stream()
                        .noneMatch(line -> !line.sumOf().isEmpty()
                                && line.label().equals(row.key().text())))
                .toList();
    }

    /** The rows below a row that are below no other row below it. */
    private static List<FilledRow> nearest(FilledRow row, List<FilledRow> rows) {
        List<FilledRow> below = new ArrayList<>();
        for (FilledRow other : rows) {
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
