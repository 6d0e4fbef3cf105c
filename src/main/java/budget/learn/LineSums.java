package budget.learn;

import budget.figures.FilledRow;
import budget.figures.Table;
import budget.learn.PanelDraft.Line;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Finds lines that sum up what stands above them, such as 本年收入合计, in every sample. */
final class LineSums {

    /** How a layout names the codes of a panel in the sum of a line. */
    static final String CODES = "codes";

    private LineSums() {}

    static PanelDraft in(PanelDraft panel, List<Table> tables) {
        List<Line> lines = new ArrayList<>();
        List<String> above = new ArrayList<>();
        for (Line line : panel.lines()) {
            boolean isSum = line.depth() == 0
                    && (FormWords.is("sum", line.label()) || !line.sumOf().isEmpty());
            List<String> members = panel.rows() == RowsKind.ITEMS ? List.copyOf(above) : List.of(CODES);
            boolean holds = isSum && !members.isEmpty() && holds(panel, line, members, tables);
            lines.add(new Line(line.label(), line.depth(), holds ? members : List.of()));
            if (line.depth() == 0 && !holds) {
                above.add(line.label());
            }
        }
        return panel.summing(lines);
    }

    private static boolean holds(PanelDraft panel, Line line, List<String> members, List<Table> tables) {
        int support = 0;
        for (Table table : tables) {
            for (ColumnDraft measure : panel.measures()) {
                Printed stated =
                        sum(table, measure.key(), row -> row.key().text().equals(line.label()));
                Printed sum = sum(table, measure.key(), row -> isMember(row, members));
                if (!stated.isAs(sum, true)) {
                    return false;
                }
                support += stated.isZero() ? 0 : 1;
            }
        }
        return support > 0;
    }

    private static boolean isMember(FilledRow row, List<String> members) {
        boolean isTopCode =
                row.key() instanceof RowKey.Code code && code.of().parent().isEmpty() && members.contains(CODES);
        return isTopCode || members.contains(row.key().text());
    }

    private static Printed sum(Table table, String measure, Predicate<FilledRow> wanted) {
        return Printed.sum(FilledRow.of(table).stream()
                .filter(wanted)
                .map(row -> Printed.of(row, measure))
                .toList());
    }
}
