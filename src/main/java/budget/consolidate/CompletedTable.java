package budget.consolidate;

import budget.definition.ColumnLayout;
import budget.definition.PanelLayout;
import budget.model.Amount;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.RowKey;
import budget.model.RowTree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A filled table with its rows in a tree, and with the amounts that no cell states but that follow from those that do.
 *
 * <p>Three things follow: a blank total over filled columns, a blank or missing total over filled rows, and the code of
 * projects that stand without a row of their code. What is stated is never changed, not even where it does not add up.
 */
public final class CompletedTable {

    private final PanelLayout layout;
    private final List<ColumnLayout> measures;
    private final List<CompletedRow> rows = new ArrayList<>();
    private final RowTree tree;

    private CompletedTable(PanelLayout layout, FilledTable table) {
        this.layout = layout;
        this.measures = layout.measures();
        table.rows().forEach(row -> rows.add(new CompletedRow(row)));
        if (!rows.isEmpty()) {
            addCodesOfProjects();
            addTotal();
        }
        tree = new RowTree(rows.stream().map(CompletedRow::key).toList());
        rows.forEach(this::deriveAcross);
        tree.fromBelow().forEach(this::deriveFromChildren);
    }

    /** Completes a table that was filled in after this layout. */
    public static CompletedTable of(PanelLayout layout, FilledTable table) {
        return new CompletedTable(layout, table);
    }

    public PanelLayout layout() {
        return layout;
    }

    /** All rows, those that follow behind those that are stated. */
    public List<CompletedRow> rows() {
        return rows;
    }

    /** The rows right below the one at this position. */
    List<CompletedRow> children(int row) {
        return Arrays.stream(tree.children(row)).mapToObj(rows::get).toList();
    }

    /** The total row, where the panel has one and any row at all. */
    public Optional<CompletedRow> total() {
        return tree.total() < 0 ? Optional.empty() : Optional.of(rows.get(tree.total()));
    }

    /** Whether the total row is the one at this position. */
    boolean isTotal(int row) {
        return row == tree.total();
    }

    /** The amount of the total row, nothing where there is none. */
    public Amount total(String measure) {
        return total().map(row -> row.amount(measure)).orElse(Amount.ZERO);
    }

    /** The figures on the sheet that make up an amount: the one that states it, or all those it follows from. */
    public List<Figure> figuresOf(CompletedRow row, String measure) {
        List<Figure> figures = new ArrayList<>();
        collect(rows.indexOf(row), measure, figures);
        return figures;
    }

    private void collect(int at, String measure, List<Figure> figures) {
        CompletedRow row = rows.get(at);
        Optional<Figure> stated = row.stated().figure(measure);
        if (stated.isPresent()) {
            figures.add(stated.get());
        } else if (!row.derivedFrom(measure).isEmpty()) {
            row.derivedFrom(measure).forEach(part -> collect(at, part, figures));
        } else if (row.has(measure)) {
            for (int child : tree.children(at)) {
                collect(child, measure, figures);
            }
        }
    }

    private void addCodesOfProjects() {
        Set<String> coded = new HashSet<>();
        rows.stream()
                .filter(row -> row.key() instanceof RowKey.Code)
                .forEach(row -> coded.add(row.key().text()));
        for (CompletedRow row : List.copyOf(rows)) {
            if (row.key() instanceof RowKey.Project project
                    && coded.add(project.of().digits())) {
                rows.add(following(new RowKey.Code(project.of()), row.stated().name()));
            }
        }
    }

    private void addTotal() {
        boolean stated = rows.stream().anyMatch(row -> row.key() instanceof RowKey.Total);
        if (layout.totalKey().isPresent() && !stated) {
            String total = layout.totalKey().get();
            rows.add(following(new RowKey.Total(total), total));
        }
    }

    private static CompletedRow following(RowKey key, String name) {
        return new CompletedRow(new FigureRow(key, name, 0, List.of()));
    }

    /** 项目支出合计 left blank over filled economic columns. */
    private void deriveAcross(CompletedRow row) {
        for (ColumnLayout column : measures) {
            List<String> parts = column.sumOf().stream().filter(row::has).toList();
            if (!parts.isEmpty() && !row.has(column.key())) {
                Amount sum = parts.stream().map(row::amount).reduce(Amount.ZERO, Amount::plus);
                row.derive(column.key(), sum, parts);
            }
        }
    }

    private void deriveFromChildren(int at) {
        CompletedRow row = rows.get(at);
        List<CompletedRow> children = children(at);
        for (ColumnLayout column : measures) {
            String measure = column.key();
            boolean anyChild = children.stream().anyMatch(child -> child.has(measure));
            if (anyChild && !row.has(measure)) {
                Amount sum =
                        children.stream().map(child -> child.amount(measure)).reduce(Amount.ZERO, Amount::plus);
                row.derive(measure, sum, List.of());
            }
        }
    }
}
