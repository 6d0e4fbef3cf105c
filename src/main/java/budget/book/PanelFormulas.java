package budget.book;

import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.layout.PanelLayout;
import budget.model.Amount;
import budget.model.RowTree;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The sums of a consolidated panel: of the rows directly below, or of the columns the layout names. */
final class PanelFormulas {

    private final FormColumns columns;
    private final PanelLayout panel;
    private final List<FormRow> rows;
    private final RowTree tree;
    private final Map<Integer, Integer> lines;

    /**
     * The formulas of a panel.
     *
     * @param lines the sheet's row number of each row of the panel
     */
    PanelFormulas(FormColumns columns, PanelLayout panel, List<FormRow> rows, Map<Integer, Integer> lines) {
        this.columns = columns;
        this.panel = panel;
        this.rows = rows;
        this.tree = new RowTree(rows.stream().map(FormRow::key).toList());
        this.lines = Map.copyOf(lines);
    }

    /** The formula of a figure, if the layout makes it a sum. */
    Reckoning of(int row, Printed column) {
        String measure = column.layout().key();
        Optional<Amount> stated = rows.get(row).amount(measure);
        if (stated.isEmpty()) {
            return Reckoning.NONE;
        }
        Reckoning below = below(row, column, stated.get());
        Reckoning across = across(row, column, stated.get());
        boolean isApart = below.isApart() || across.isApart();
        return new Reckoning(below.formula().isEmpty() ? across.formula() : below.formula(), isApart);
    }

    private Reckoning below(int row, Printed column, Amount stated) {
        List<Integer> children = Arrays.stream(tree.children(row)).boxed().toList();
        if (children.stream()
                .anyMatch(child -> rows.get(child).leavesOut(column.layout().key()))) {
            return Reckoning.NONE;
        }
        List<Optional<Amount>> parts = children.stream()
                .map(child -> rows.get(child).amount(column.layout().key()))
                .toList();
        return reckoned(
                stated,
                parts,
                () -> Terms.ofRows(
                        column.at(), children.stream().map(this::line).toList()));
    }

    private Reckoning across(int row, Printed column, Amount stated) {
        List<String> measures = column.layout().sumOf();
        if (measures.stream().anyMatch(rows.get(row)::leavesOut)) {
            return Reckoning.NONE;
        }
        List<Optional<Amount>> parts =
                measures.stream().map(rows.get(row)::amount).toList();
        return reckoned(
                stated,
                parts,
                () -> Terms.ofColumns(
                        line(row),
                        measures.stream()
                                .map(measure -> columns.at(panel, measure))
                                .sorted()
                                .toList()));
    }

    private int line(int row) {
        return lines.getOrDefault(row, 0);
    }

    private static Reckoning reckoned(Amount stated, List<Optional<Amount>> parts, Supplier<String> terms) {
        if (parts.stream().allMatch(Optional::isEmpty)) {
            return Reckoning.NONE;
        }
        Amount sum = parts.stream().flatMap(Optional::stream).reduce(Amount.ZERO, Amount::plus);
        if (!sum.equals(stated)) {
            return new Reckoning("", true);
        }
        String arguments = terms.get();
        return arguments.isEmpty() ? Reckoning.NONE : new Reckoning("SUM(" + arguments + ")", false);
    }

    /**
     * A figure by the layout.
     *
     * @param formula that gives exactly the figure, or empty
     * @param isApart whether it differs from the sum that it should be
     */
    record Reckoning(String formula, boolean isApart) {

        static final Reckoning NONE = new Reckoning("", false);
    }
}
