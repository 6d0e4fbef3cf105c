package budget.rule;

import budget.figures.CellState;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Selector;
import budget.figures.Table;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * The parts from which a blank figure follows: the rows below its row, and rules by which it is a sum of others of
 * the same table.
 *
 * <p>Where the parts are filled, the figure is their sum, with their interval, in verdicts and published sums alike.
 */
final class Definitions {

    /** By the panel's number and the column's. */
    private final List<List<Column>> all = new ArrayList<>();

    Definitions(List<Rule> rules) {
        rules.forEach(rule -> rule.formula().definition().ifPresent(this::add));
    }

    private void add(Definition definition) {
        List<Column> byColumn = at(all, definition.left().panel(), ArrayList::new);
        int[][] columns = definition.left().columns();
        for (int choice = 0; choice < columns.length; choice++) {
            at(byColumn, columns[choice][0], Column::new).add(Choice.of(definition, choice));
        }
    }

    private static <T> T at(List<T> list, int number, Supplier<T> empty) {
        while (list.size() <= number) {
            list.add(empty.get());
        }
        return list.get(number);
    }

    /** Derives a blank cell from its parts. */
    void derive(int panel, Table table, int cell, CellReader cells) {
        SideSum tally = new SideSum(false);
        if (addParts(panel, table, cell, cells, tally)) {
            table.derive(
                    cell, tally.isBlocked() ? CellState.UNDERIVABLE : CellState.DERIVED, tally.value(), tally.half());
        }
    }

    /**
     * Adds up the parts of a cell: stated parts take precedence over derived ones, and then the rows below
     * over the cells beside it. False where there are none.
     */
    boolean addParts(int panel, Table table, int cell, CellReader cells, SideSum tally) {
        List<Choice> choices = choices(panel, table, cell);
        for (Choice choice : choices) {
            if (choice.addTo(tally, table, cell, cells) && tally.isStated()) {
                return true;
            }
        }
        tally.clear();
        // Percentages and numbers of things are never added up.
        if (table.panel().columns().get(table.columnOf(cell)).isMoney()) {
            cells.addCells(panel, table, table.children(table.rowOf(cell)), table.columnOf(cell), tally);
        }
        if (tally.isFilled()) {
            return true;
        }
        for (Choice choice : choices) {
            if (choice.addTo(tally, table, cell, cells)) {
                return true;
            }
        }
        return false;
    }

    /** The possible sums of a cell. */
    private List<Choice> choices(int panel, Table table, int cell) {
        List<Column> byColumn = columns(panel);
        int column = table.columnOf(cell);
        return column < byColumn.size()
                ? byColumn.get(column).of(table.rows().get(table.rowOf(cell)).key())
                : List.of();
    }

    private List<Choice> choices(int panel, int column) {
        List<Column> byColumn = columns(panel);
        return column < byColumn.size() ? byColumn.get(column).all : List.of();
    }

    private List<Column> columns(int panel) {
        return panel < all.size() ? all.get(panel) : List.of();
    }

    /** Some columns of a panel, and those whose blanks follow from them. */
    BitSet following(int panel, BitSet some) {
        BitSet columns = (BitSet) some.clone();
        for (int before = -1; before < columns.cardinality(); ) {
            before = columns.cardinality();
            for (int column = 0; column < columns(panel).size(); column++) {
                if (choices(panel, column).stream().anyMatch(choice -> choice.adds.intersects(columns))) {
                    columns.set(column);
                }
            }
        }
        return columns;
    }

    /** The sums that a cell is by the rules about its row. */
    List<Choice> about(int panel, Table table, int cell) {
        RowKey key = table.rows().get(table.rowOf(cell)).key();
        return choices(panel, table, cell).stream()
                .filter(choice -> choice.definition.isAbout(key))
                .toList();
    }

    /** What a sum of a cell of a table adds up to. */
    SideSum sum(Choice choice, Table table, int cell, CellReader cells, boolean keepsParts) {
        int row = table.rowOf(cell);
        SideSum sum = new SideSum(keepsParts);
        Binding binding = Binding.to(table.rows().get(row).key(), choice.column, new Binding.Home(table, row));
        choice.definition.right().addTo(sum, binding, cells);
        return sum;
    }

    /** See {@link RuleBook#addends}. */
    List<Part> addends(Figures figures, Part cell) {
        Table table = cell.table();
        int panel = figures.number(table);
        CellReader cells = new CellReader(figures.replacing(Map.of(panel, table)), this);
        int row = table.rowOf(cell.cell());
        return about(panel, table, cell.cell()).stream()
                .flatMap(choice -> sum(choice, table, cell.cell(), cells, true).parts().stream())
                .filter(part -> table.rowOf(part.cell()) == row)
                .toList();
    }

    /** The possible sums of the cells of a column, in the order of the rules; by row where a rule names the row. */
    private static final class Column {

        private final List<Choice> all = new ArrayList<>();
        private final List<Choice> ofAnyRow = new ArrayList<>();
        private final Map<String, List<Choice>> byRow = new HashMap<>();

        void add(Choice choice) {
            all.add(choice);
            Selector selector = choice.definition.left().selector();
            if (selector.kind() == Selector.Kind.FIXED) {
                byRow.computeIfAbsent(String.valueOf(selector.text()), row -> new ArrayList<>(ofAnyRow))
                        .add(choice);
            } else {
                ofAnyRow.add(choice);
                byRow.values().forEach(choices -> choices.add(choice));
            }
        }

        /** The definitions that may apply to a row's cell; {@link Definition#isAbout} decides. */
        List<Choice> of(RowKey row) {
            return byRow.isEmpty() ? ofAnyRow : byRow.getOrDefault(row.text(), ofAnyRow);
        }
    }

    /** A figure and the sum that defines it. */
    record Definition(Reference left, Expression right) {

        boolean isAbout(RowKey key) {
            int digits = key instanceof RowKey.Code code ? code.of().digits().length() : 0;
            return switch (left.selector().kind()) {
                case FIXED -> Objects.equals(left.selector().text(), key.text());
                case EVERY -> true;
                case CATEGORY -> digits == 3;
                case SECTION -> digits == 5;
                case ITEM -> digits == 7;
                case PROJECT -> key instanceof RowKey.Project;
                case BELOW -> false;
            };
        }
    }

    /**
     * A definition and the index of its shared column.
     *
     * @param adds the columns it adds up
     */
    record Choice(Definition definition, int column, BitSet adds) {

        private static Choice of(Definition definition, int column) {
            BitSet adds = new BitSet();
            definition.right().references().flatMapToInt(Reference::allColumns).forEach(adds::set);
            return new Choice(definition, column, adds);
        }

        /** Adds up the parts of a cell it is about; true if any of them is filled. */
        private boolean addTo(SideSum tally, Table table, int cell, CellReader cells) {
            int row = table.rowOf(cell);
            RowKey key = table.rows().get(row).key();
            tally.clear();
            if (!definition.isAbout(key)) {
                return false;
            }
            definition.right().addTo(tally, Binding.to(key, column, new Binding.Home(table, row)), cells);
            return tally.isFilled() && !tally.isBesideThePoint();
        }
    }
}
