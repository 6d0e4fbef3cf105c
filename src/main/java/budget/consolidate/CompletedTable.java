package budget.consolidate;

import budget.figures.Part;
import budget.figures.TableFigures;
import budget.figures.TableRow;
import budget.layout.PanelLayout;
import budget.model.Amount;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.RowKey;
import budget.rule.NamedFigures;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A filled table with its rows in a tree, and with derived amounts for blanks: the
 * same that the rules read. What is stated is never changed, not even where it does not add up.
 */
public final class CompletedTable {

    private final Panel panel;
    private final TableFigures figures;
    private final Function<Part, List<Part>> parts;
    private final List<CompletedRow> rows;
    private final int total;

    /**
     * A table that was filled in after this panel's layout.
     *
     * @param figures with derived amounts
     * @param parts the cells from which the amount of a blank cell is derived
     */
    CompletedTable(Panel panel, TableFigures figures, List<FigureRow> stated, Function<Part, List<Part>> parts) {
        this.panel = panel;
        this.figures = figures;
        this.parts = parts;
        this.rows = new ArrayList<>(figures.rows().size());
        int first = -1;
        for (int at = 0; at < figures.rows().size(); at++) {
            TableRow row = figures.rows().get(at);
            rows.add(new CompletedRow(panel, figures, at, at < stated.size() ? stated.get(at) : implied(row)));
            first = first < 0 && row.key() instanceof RowKey.Total ? at : first;
        }
        this.total = first;
    }

    private static FigureRow implied(TableRow row) {
        return new FigureRow(row.key(), row.name(), 0, List.of());
    }

    public PanelLayout layout() {
        return panel.layout();
    }

    /** All rows, the derived ones after the stated ones. */
    public List<CompletedRow> rows() {
        return rows;
    }

    /** The positions of the rows directly below the one at this position. */
    int[] children(int row) {
        return figures.children(row);
    }

    /** The total row, where the panel has one and any row at all. */
    public Optional<CompletedRow> total() {
        return total < 0 ? Optional.empty() : Optional.of(rows.get(total));
    }

    /** Whether the total row is the one at this position. */
    boolean isTotal(int row) {
        return row == total;
    }

    /** The amount of the total row, nothing where there is none. */
    public Amount total(String measure) {
        return total < 0 ? Amount.ZERO : rows.get(total).amount(measure);
    }

    /**
     * The amount of a row's cell, zero where it is left blank; nothing where it is unknown: the cell or one that its
     * amount follows from holds something else, or the sheet has no such column.
     */
    Optional<Amount> told(CompletedRow row, String measure) {
        int at = panel.positionOf(measure);
        return at < 0 || figures.isUnknown(row.cell(at)) || (!row.has(at) && lacks(at))
                ? Optional.empty()
                : Optional.of(row.amount(at));
    }

    /** Whether the sheet lacks this column; labelled cells are in no column. */
    private boolean lacks(int at) {
        List<Integer> places = figures.rows().get(0).cells();
        return places.get(at) < 0 && places.stream().anyMatch(place -> place >= 0);
    }

    /** A column's sum over some rows, zero where there are none; nothing where one of them is unknown. */
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

    /** The figures on the sheet that make up an amount: the stated one, or those it is derived from. */
    public List<Figure> figuresOf(CompletedRow row, String measure) {
        List<Figure> found = new ArrayList<>();
        int at = panel.positionOf(measure);
        if (at >= 0) {
            collect(Part.of(figures, row.cell(at), 1), new HashSet<>(), found);
        }
        return found;
    }

    private void collect(Part part, Set<Integer> met, List<Figure> found) {
        if (part.isStated()) {
            rows.get(figures.rowOf(part.cell())).stated().figure(part.column()).ifPresent(found::add);
        } else if (met.add(part.cell())) {
            parts.apply(part).forEach(each -> collect(each, met, found));
        }
    }
}
