package budget.rule;

import budget.figures.CellState;
import budget.figures.ChangedCells;
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
import java.util.Set;
import java.util.function.Supplier;

/**
 * The parts from which a blank figure follows: the rows below its row, and rules by which it is a sum of others of
 * the same table.
 *
 * <p>Where the parts are filled, the figure is their sum, with their interval, in verdicts and published sums alike.
 */
final class Definitions {

    /** Limit of levels of sums of sums. */
    private static final int MOST_PASSES = 8;

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

    /** See {@link RuleBook#carry}; each pass carries changes one sum further up, or takes back what another pass has evened out. */
    void carry(Figures figures, Table before, Table after, Set<Integer> changed, boolean onlyMade) {
        int panel = figures.number(before);
        CellReader was = new CellReader(figures.replacing(Map.of(panel, before)), this);
        BitSet moved = ChangedCells.between(before, after);
        for (int pass = 0; !moved.isEmpty() && pass < MOST_PASSES; pass++) {
            CellReader is = new CellReader(figures.replacing(Map.of(panel, after.copy())), this);
            BitSet sums = sumsAbove(panel, after, moved);
            moved = new BitSet();
            for (int cell = sums.nextSetBit(0); cell >= 0; cell = sums.nextSetBit(cell + 1)) {
                boolean follows = after.isStated(cell)
                        && !changed.contains(cell)
                        && (!onlyMade || after.formula(cell).isPresent());
                long value = follows
                        ? Math.addExact(before.value(cell), more(choices(panel, after, cell), cell, was, is, panel))
                        : after.value(cell);
                if (value != after.value(cell)) {
                    after.state(cell, value, after.half(cell));
                    moved.set(cell);
                }
            }
        }
    }

    /** The cells that may be sums of any of these; a blank of a row that has others below it may follow from any of them. */
    private BitSet sumsAbove(int panel, Table table, BitSet cells) {
        BitSet columns = following(panel, ChangedCells.columns(table, cells));
        BitSet rows = new BitSet();
        cells.stream().map(table::rowOf).forEach(rows::set);
        BitSet sums = new BitSet();
        columns.stream().filter(column -> !choices(panel, column).isEmpty()).forEach(column -> {
            boolean addsRows = choices(panel, column).stream().anyMatch(Choice::addsRows);
            for (int row = 0; row < table.rows().size(); row++) {
                sums.set(table.cell(row, column), addsRows || rows.get(row) || table.children(row).length > 0);
            }
        });
        return sums;
    }

    /** The change of the first sum whose parts have changed. */
    private static long more(List<Choice> choices, int cell, CellReader was, CellReader is, int panel) {
        Table before = was.figures().table(panel);
        Table after = is.figures().table(panel);
        int row = before.rowOf(cell);
        RowKey key = before.rows().get(row).key();
        for (Choice choice : choices) {
            if (choice.definition.isAbout(key)) {
                long more = Math.subtractExact(
                        sum(choice, key, new Binding.Home(after, row), is, false)
                                .value(),
                        sum(choice, key, new Binding.Home(before, row), was, false)
                                .value());
                if (more != 0) {
                    return more;
                }
            }
        }
        return 0;
    }

    private static SideSum sum(Choice choice, RowKey key, Binding.Home home, CellReader cells, boolean keepsParts) {
        SideSum sum = new SideSum(keepsParts);
        choice.definition.right().addTo(sum, Binding.to(key, choice.column, home), cells);
        return sum;
    }

    /** See {@link RuleBook#addends}. */
    List<Part> addends(Figures figures, Part cell) {
        Table table = cell.table();
        int panel = figures.number(table);
        CellReader cells = new CellReader(figures.replacing(Map.of(panel, table)), this);
        int row = table.rowOf(cell.cell());
        return choices(panel, table, cell.cell()).stream()
                .filter(choice -> choice.definition.isAbout(cell.key()))
                .flatMap(choice -> sum(choice, cell.key(), new Binding.Home(table, row), cells, true).parts().stream())
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
     * @param addsRows whether it adds up other rows than its own
     */
    private record Choice(Definition definition, int column, BitSet adds, boolean addsRows) {

        private static Choice of(Definition definition, int column) {
            BitSet adds = new BitSet();
            definition.right().references().flatMapToInt(Reference::allColumns).forEach(adds::set);
            boolean isOfOneRow = definition.left().selector().isBound()
                    && definition.right().terms().stream()
                            .allMatch(term -> term.atom() instanceof Reference part
                                    && part.selector().equals(definition.left().selector()));
            return new Choice(definition, column, adds, !isOfOneRow);
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
