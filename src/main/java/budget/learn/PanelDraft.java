package budget.learn;

import java.util.List;
import java.util.Optional;

/**
 * A panel as the layout will have it.
 *
 * @param key the form's key where it has one panel
 * @param total the labels of the total row, its key first; empty without one
 * @param lines the listed lines of a panel of items, or those beside codes
 * @param continues whether its columns are repeated side by side
 * @param levels whether parents are the sums of the rows below them, where the samples tell
 */
record PanelDraft(
        String key,
        RowsKind rows,
        List<ColumnDraft> columns,
        List<String> total,
        List<Line> lines,
        boolean continues,
        Optional<Levels> levels,
        List<Doubt> doubts) {

    PanelDraft {
        columns = List.copyOf(columns);
        total = List.copyOf(total);
        lines = List.copyOf(lines);
        doubts = List.copyOf(doubts);
    }

    List<ColumnDraft> measures() {
        return columns.stream().filter(ColumnDraft::isMeasure).toList();
    }

    PanelDraft with(List<ColumnDraft> other) {
        return new PanelDraft(key, rows, other, total, lines, continues, levels, doubts);
    }

    PanelDraft with(Levels found) {
        return new PanelDraft(key, rows, columns, total, lines, continues, Optional.of(found), doubts);
    }

    PanelDraft keyed(String other, List<String> totals) {
        return new PanelDraft(other, rows, columns, totals, lines, continues, levels, doubts);
    }

    /** The same over numbered names of codes, with these lines beside them. */
    PanelDraft overNumberedNames(List<Line> beside) {
        List<ColumnDraft> named = columns.stream()
                .map(column -> column.key().equals("label") ? column.named("name") : column)
                .toList();
        return new PanelDraft(key, RowsKind.NUMBERED, named, total, beside, continues, levels, doubts);
    }

    PanelDraft summing(List<Line> summed) {
        return new PanelDraft(key, rows, columns, total, summed, continues, levels, doubts);
    }

    /**
     * A listed line; the top ones have depth 0.
     *
     * @param sumOf the lines it sums up, or {@code codes}; empty where it is none
     */
    record Line(String label, int depth, List<String> sumOf) {

        Line {
            sumOf = List.copyOf(sumOf);
        }

        Line(String label, int depth) {
            this(label, depth, List.of());
        }
    }

    /**
     * How often a row with rows below it is their sum.
     *
     * @param support figures that are, zeros not counted
     * @param against figures that are not
     */
    record Levels(int support, int against) {

        boolean isSure() {
            return support > 0 && against == 0;
        }
    }
}
