package budget.workbook;

import budget.definition.ColumnLayout;
import budget.definition.FormLayout;
import budget.workbook.FoundTable.Frame;
import budget.workbook.HeaderDrift.UnknownColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A form laid over a header.
 *
 * @param matched how many of its columns were found
 * @param score how well the words agree, group words included
 */
record HeaderFit(FormLayout form, HeaderBlock block, List<FoundPanel> panels, int matched, int score) {

    /** Whether this fit says more about the header than the other one. */
    boolean isBetterThan(HeaderFit other) {
        return matched != other.matched ? matched > other.matched : score > other.score;
    }

    Frame frame() {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (FoundPanel panel : panels) {
            for (BoundColumn column : panel.columns()) {
                first = Math.min(first, column.column());
                last = Math.max(last, column.column());
            }
        }
        for (UnknownColumn column : unknownColumns()) {
            last = Math.max(last, column.column());
        }
        return new Frame(first, last, block.lastRow(), List.of());
    }

    HeaderDrift drift() {
        List<String> missing = new ArrayList<>();
        boolean moved = false;
        for (FoundPanel panel : panels) {
            for (ColumnLayout measure : panel.layout().measures()) {
                if (panel.measures().stream().noneMatch(bound -> bound.layout().equals(measure))) {
                    missing.add(measure.key());
                }
            }
            moved |= isMoved(panel);
        }
        return new HeaderDrift(missing, unknownColumns(), moved);
    }

    private static boolean isMoved(FoundPanel panel) {
        List<ColumnLayout> found = panel.columns().stream()
                .map(BoundColumn::layout)
                .filter(ColumnLayout::isMeasure)
                .toList();
        List<ColumnLayout> declared =
                panel.layout().columns().stream().filter(found::contains).toList();
        return !found.equals(declared);
    }

    /** Columns inside the table with words of their own that no layout column has. */
    private List<UnknownColumn> unknownColumns() {
        Set<Integer> known = panels.stream()
                .flatMap(panel -> panel.columns().stream())
                .map(BoundColumn::column)
                .collect(Collectors.toSet());
        Set<budget.model.CellAddress> groups = panels.stream()
                .flatMap(panel -> panel.columns().stream())
                .map(column -> java.util.Objects.requireNonNull(block.paths().get(column.column())))
                .map(HeaderBlock.Path::lowest)
                .collect(Collectors.toSet());
        int firstLeafRow = firstLeafRow();
        List<UnknownColumn> unknown = new ArrayList<>();
        block.paths().forEach((column, path) -> {
            boolean ownWords = path.lowest().column() == column && path.lowest().row() >= firstLeafRow;
            if (!known.contains(column) && ownWords && !groups.contains(path.lowest())) {
                unknown.add(new UnknownColumn(column, path.lowest().row(), path.leaf()));
            }
        });
        return unknown;
    }

    /** Words above the first row that heads a column are group words or leftovers of the page, not headers. */
    private int firstLeafRow() {
        return panels.stream()
                .flatMap(panel -> panel.columns().stream())
                .mapToInt(
                        column -> java.util.Objects.requireNonNull(block.paths().get(column.column()))
                                .lowest()
                                .row())
                .min()
                .orElse(0);
    }
}
