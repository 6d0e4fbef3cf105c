package budget.workbook;

import budget.definition.ColumnLayout;
import budget.definition.FormLayout;
import budget.model.CellAddress;
import budget.workbook.FoundTable.Frame;
import budget.workbook.HeaderBlock.Path;
import budget.workbook.HeaderDrift.UnknownColumn;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A form laid over a header: where its columns stand, and how the header differs from the layout's. */
final class HeaderFit {

    private final FormLayout form;
    private final List<FoundPanel> panels;
    private final int matched;
    private final int score;
    private final Set<String> words;
    private final HeaderDrift drift;
    private final Frame frame;

    /**
     * A form that fits.
     *
     * @param matched how many of its columns were found
     * @param score how well the words agree, group words included
     */
    HeaderFit(FormLayout form, HeaderBlock block, List<FoundPanel> panels, int matched, int score) {
        this.form = form;
        this.panels = List.copyOf(panels);
        this.matched = matched;
        this.score = score;
        this.words = block.words();
        List<UnknownColumn> unknown = unknownColumns(block);
        this.drift = new HeaderDrift(missing(), unknown, panels.stream().anyMatch(HeaderFit::isMoved));
        this.frame = frame(block.lastRow(), unknown);
    }

    FormLayout form() {
        return form;
    }

    List<FoundPanel> panels() {
        return panels;
    }

    int matched() {
        return matched;
    }

    /** Every word of the header; a page's repeated header is known by them. */
    Set<String> words() {
        return words;
    }

    HeaderDrift drift() {
        return drift;
    }

    Frame frame() {
        return frame;
    }

    /** Whether this fit says more about the header than the other one. */
    boolean isBetterThan(HeaderFit other) {
        return matched != other.matched ? matched > other.matched : score > other.score;
    }

    private Frame frame(int headerRow, List<UnknownColumn> unknown) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (FoundPanel panel : panels) {
            for (BoundColumn column : panel.columns()) {
                first = Math.min(first, column.column());
                last = Math.max(last, column.column());
            }
        }
        for (UnknownColumn column : unknown) {
            last = Math.max(last, column.column());
        }
        return new Frame(first, last, headerRow, List.of());
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (FoundPanel panel : panels) {
            for (ColumnLayout measure : panel.layout().measures()) {
                if (panel.measures().stream().noneMatch(bound -> bound.layout().equals(measure))) {
                    missing.add(measure.key());
                }
            }
        }
        return missing;
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
    private List<UnknownColumn> unknownColumns(HeaderBlock block) {
        Set<Integer> known = new HashSet<>();
        Set<CellAddress> groups = new HashSet<>();
        // Words above the first row that heads a column are group words or leftovers of the page, not headers.
        int firstLeafRow = Integer.MAX_VALUE;
        for (FoundPanel panel : panels) {
            for (BoundColumn column : panel.columns()) {
                CellAddress lowest = Objects.requireNonNull(block.paths().get(column.column()))
                        .lowest();
                known.add(column.column());
                groups.add(lowest);
                firstLeafRow = Math.min(firstLeafRow, lowest.row());
            }
        }
        List<UnknownColumn> unknown = new ArrayList<>();
        for (Map.Entry<Integer, Path> entry : block.paths().entrySet()) {
            CellAddress lowest = entry.getValue().lowest();
            boolean ownWords = lowest.column() == entry.getKey() && lowest.row() >= firstLeafRow;
            if (ownWords && !known.contains(entry.getKey()) && !groups.contains(lowest)) {
                unknown.add(new UnknownColumn(
                        entry.getKey(), lowest.row(), entry.getValue().leaf()));
            }
        }
        return unknown;
    }
}
