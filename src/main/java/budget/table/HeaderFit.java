package budget.table;

import budget.layout.ColumnLayout;
import budget.layout.ColumnLayout.Role;
import budget.layout.FormLayout;
import budget.layout.PanelLayout;
import budget.model.CellAddress;
import budget.table.FoundTable.Frame;
import budget.table.HeaderBlock.Path;
import budget.table.HeaderDrift.HeadedColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A form laid over a header: the places of its columns, and how the header differs from the layout's. */
final class HeaderFit {

    private final HeaderWords layout;
    private final List<FoundPanel> panels;
    private final Set<ColumnLayout> bound = Collections.newSetFromMap(new IdentityHashMap<>());
    private final int matched;
    private final int score;
    private final Set<String> words;
    private final HeaderDrift drift;
    private final Frame frame;

    /**
     * A form over a header.
     *
     * @param fits its panels, from left to right
     */
    HeaderFit(HeaderWords layout, HeaderBlock block, List<PanelFit> fits) {
        this.layout = layout;
        List<PanelLayout> order = layout.panels();
        this.panels = fits.stream()
                .sorted(Comparator.comparingInt(fit -> order.indexOf(fit.panel())))
                .map(PanelFit::found)
                .toList();
        fits.forEach(fit -> bound.addAll(fit.bound()));
        this.matched = fits.stream().mapToInt(fit -> fit.bound().size()).sum();
        this.score = fits.stream().mapToInt(PanelFit::score).sum();
        this.words = block.words();
        List<HeadedColumn> unbound = unboundColumns(block);
        List<HeadedColumn> ungrouped =
                unbound.stream().filter(this::isKnownElsewhere).toList();
        List<HeadedColumn> unknown =
                unbound.stream().filter(column -> !ungrouped.contains(column)).toList();
        this.drift = new HeaderDrift(
                missing(),
                unknown,
                ungrouped,
                OtherGroups.in(panels, block),
                panels.stream().anyMatch(HeaderFit::isMoved),
                HeaderYears.in(panels, block));
        this.frame = frame(block.lastRow(), unbound);
    }

    FormLayout form() {
        return layout.form();
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

    /** Whether a column that was not bound has words of one that the layout has and the header lacks. */
    private boolean isKnownElsewhere(HeadedColumn column) {
        return layout.headedBy(column.header()).stream().anyMatch(headed -> !bound.contains(headed.column()));
    }

    /** The same, where this header goes on from the other one; words under groups of their own say something too. */
    boolean saysMoreThan(HeaderFit shorter) {
        return isBetterThan(shorter)
                || (matched == shorter.matched
                        && drift.ungrouped().size() > shorter.drift.ungrouped().size());
    }

    private Frame frame(int headerRow, List<HeadedColumn> unknown) {
        int first = Integer.MAX_VALUE;
        int last = 0;
        for (FoundPanel panel : panels) {
            for (BoundColumn column : panel.columns()) {
                first = Math.min(first, column.column());
                last = Math.max(last, column.column());
            }
        }
        for (HeadedColumn column : unknown) {
            last = Math.max(last, column.column());
        }
        return new Frame(Math.min(first, last), last, headerRow, List.of());
    }

    /** Measures without a column, and of the keys those without which a row is not understood. */
    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (PanelLayout panel : layout.panels()) {
            for (ColumnLayout column : wanted(panel)) {
                if (!bound.contains(column)) {
                    missing.add(
                            column.isMeasure() && column.place().line().isEmpty()
                                    ? column.key()
                                    : column.header().get(0));
                }
            }
        }
        return missing;
    }

    /** The columns that a panel needs: where its codes have a column they need no 类 款 项, and the other way round. */
    private List<ColumnLayout> wanted(PanelLayout panel) {
        boolean coded = has(panel, Role.CATEGORY) || has(panel, Role.CODE) || has(panel, Role.NAME);
        boolean split = panel.columns().stream().anyMatch(column -> column.role() == Role.CATEGORY);
        return panel.headed().stream()
                .filter(column -> switch (column.role()) {
                    case MEASURE, PROJECT, PERCENT, COUNT -> true;
                    case CATEGORY, SECTION, ITEM -> !coded;
                    case CODE -> !coded && !split;
                    case NAME -> !has(panel, Role.CATEGORY) && !has(panel, Role.CODE);
                    case UNIT, INDICATOR, REMARK, ATTRIBUTE -> false;
                })
                .toList();
    }

    private boolean has(PanelLayout panel, Role role) {
        return panel.columns().stream().anyMatch(column -> column.role() == role && bound.contains(column));
    }

    /** How many columns the form needs in all. */
    int wanted() {
        return matched + drift.missing().size();
    }

    private static boolean isMoved(FoundPanel panel) {
        List<ColumnLayout> found = panel.columns().stream()
                .map(BoundColumn::layout)
                .filter(ColumnLayout::isMeasure)
                .toList();
        List<ColumnLayout> declared =
                panel.layout().headed().stream().filter(found::contains).toList();
        return !found.equals(declared);
    }

    /** Columns inside the table with words of their own that no layout column has. */
    private List<HeadedColumn> unboundColumns(HeaderBlock block) {
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
        firstLeafRow = known.isEmpty() ? 0 : firstLeafRow;
        List<HeadedColumn> unknown = new ArrayList<>();
        for (Map.Entry<Integer, Path> entry : block.paths().entrySet()) {
            CellAddress lowest = entry.getValue().lowest();
            boolean ownWords = lowest.column() == entry.getKey() && lowest.row() >= firstLeafRow;
            boolean namesPart = layout.form().hasFields() && isLeftOf(known, entry.getKey());
            if (ownWords && !namesPart && !known.contains(entry.getKey()) && !groups.contains(lowest)) {
                unknown.add(headed(entry.getValue()));
            }
        }
        return unknown;
    }

    /** Between labelled cells the words at the left of a header say what the rows are: 年度主要任务, 绩效指标. */
    private static boolean isLeftOf(Set<Integer> known, int column) {
        return known.stream().allMatch(at -> at > column);
    }

    static HeadedColumn headed(Path path) {
        int group = Math.max(0, path.cells().size() - 2);
        return new HeadedColumn(
                path.lowest(), path.leaf(), path.above(), path.cells().get(group));
    }
}
