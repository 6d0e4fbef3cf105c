package budget.consolidate;

import budget.definition.PanelLayout;
import budget.model.Amount;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.FilledTable.UnreadableCell;
import budget.model.RowKey;
import budget.model.RowTree;
import budget.rule.NamedFigures;
import java.util.ArrayList;
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

    private final Panel panel;
    private final List<CompletedRow> rows;
    private final RowTree tree;
    private final FilledTable table;

    private CompletedTable(Panel panel, FilledTable table) {
        this.panel = panel;
        this.table = table;
        this.rows = new ArrayList<>(table.rows().size() + 1);
        for (FigureRow row : table.rows()) {
            rows.add(new CompletedRow(panel, row));
        }
        table.unreadable().forEach(this::markUnreadable);
        if (!rows.isEmpty()) {
            addCodesOfProjects();
            addTotal();
        }
        List<RowKey> keys = new ArrayList<>(rows.size());
        for (CompletedRow row : rows) {
            keys.add(row.key());
            deriveAcross(row);
        }
        tree = new RowTree(keys);
        for (int row : tree.fromBelow()) {
            deriveFromChildren(row);
        }
    }

    /** Completes a table that was filled in after this panel's layout. */
    static CompletedTable of(Panel panel, FilledTable table) {
        return new CompletedTable(panel, table);
    }

    public PanelLayout layout() {
        return panel.layout();
    }

    /** All rows, those that follow behind those that are stated. */
    public List<CompletedRow> rows() {
        return rows;
    }

    /** The positions of the rows right below the one at this position. */
    int[] children(int row) {
        return tree.children(row);
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
        return tree.total() < 0 ? Amount.ZERO : rows.get(tree.total()).amount(measure);
    }

    private void markUnreadable(UnreadableCell cell) {
        for (CompletedRow row : rows) {
            if (row.key().equals(cell.row())) {
                row.markUnreadable(cell.measure());
            }
        }
    }

    /**
     * The amount of a row's cell, zero where it is left blank; nothing where it cannot be told: the cell or one that its
     * amount may follow from holds something else, or the sheet has no such column.
     */
    Optional<Amount> told(CompletedRow row, String measure) {
        int at = panel.positionOf(measure);
        boolean isUncertain = row.isDerived(at) && !table.unreadable().isEmpty();
        return row.isUnreadable(at) || isUncertain || (!row.has(at) && lacks(measure))
                ? Optional.empty()
                : Optional.of(row.amount(at));
    }

    /** Labelled cells stand in no column. */
    private boolean lacks(String measure) {
        return !table.columns().isEmpty()
                && table.columns().stream().noneMatch(column -> column.measure().equals(measure));
    }

    /** A column's sum over some rows, zero where there are none; nothing where one of them cannot be told. */
    Optional<Amount> sum(NamedFigures.Rows wanted, String measure) {
        Amount sum = Amount.ZERO;
        for (CompletedRow row : rows) {
            if (wanted.has(row.key().text())) {
                Optional<Amount> amount = told(row, measure);
                if (amount.isEmpty() || wanted.isOne()) {
                    return amount;
                }
                sum = sum.plus(amount.get());
            }
        }
        return Optional.of(sum);
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
        for (CompletedRow row : rows) {
            if (row.key() instanceof RowKey.Code code) {
                coded.add(code.text());
            }
        }
        int stated = rows.size();
        for (int at = 0; at < stated; at++) {
            CompletedRow row = rows.get(at);
            if (row.key() instanceof RowKey.Project project
                    && coded.add(project.of().digits())) {
                add(new RowKey.Code(project.of()), row.stated().name());
            }
        }
    }

    private void addTotal() {
        Optional<String> total = panel.layout().totalKey();
        if (total.isPresent() && !hasTotal()) {
            add(new RowKey.Total(total.get()), total.get());
        }
    }

    private boolean hasTotal() {
        for (CompletedRow row : rows) {
            if (row.key() instanceof RowKey.Total) {
                return true;
            }
        }
        return false;
    }

    /** Adds a row that no cell states. */
    private void add(RowKey key, String name) {
        rows.add(new CompletedRow(panel, new FigureRow(key, name, 0, List.of())));
    }

    /** A total column left blank over filled parts of it. */
    private void deriveAcross(CompletedRow row) {
        for (int at = 0; at < panel.size(); at++) {
            if (panel.partsOf(at).length > 0 && !row.has(at)) {
                deriveFromParts(row, at);
            }
        }
    }

    private void deriveFromParts(CompletedRow row, int at) {
        List<String> parts = new ArrayList<>();
        Amount sum = Amount.ZERO;
        for (int part : panel.partsOf(at)) {
            if (row.has(part)) {
                parts.add(panel.measure(part).key());
                sum = sum.plus(row.amount(part));
            }
        }
        if (!parts.isEmpty()) {
            row.derive(at, sum, parts);
        }
    }

    private void deriveFromChildren(int row) {
        int[] children = tree.children(row);
        if (children.length == 0) {
            return;
        }
        CompletedRow above = rows.get(row);
        for (int at = 0; at < panel.size(); at++) {
            if (!above.has(at)) {
                deriveFromChildren(above, children, at);
            }
        }
    }

    private void deriveFromChildren(CompletedRow above, int[] children, int at) {
        boolean any = false;
        Amount sum = Amount.ZERO;
        for (int child : children) {
            CompletedRow below = rows.get(child);
            if (below.has(at)) {
                any = true;
                sum = sum.plus(below.amount(at));
            }
        }
        if (any) {
            above.derive(at, sum, List.of());
        }
    }
}
