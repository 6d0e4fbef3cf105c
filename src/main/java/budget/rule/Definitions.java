package budget.rule;

import budget.model.RowKey;
import budget.rule.TableFigures.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a blank figure follows from: the rows below its row, and what a rule says of one figure that is a sum of others of
 * the same table.
 *
 * <p>Where the parts are filled, the figure has their sum and their interval. Verdicts and published sums have the same.
 */
final class Definitions {

    /** No form has sums of sums of sums more than a few levels deep. */
    private static final int MOST_PASSES = 8;

    /** By the panel's number and the column's. */
    private final Map<Integer, Map<Integer, List<Choice>>> all = new HashMap<>();

    Definitions(List<Rule> rules) {
        rules.forEach(rule -> rule.formula().definition().ifPresent(this::add));
    }

    private void add(Definition definition) {
        Map<Integer, List<Choice>> byColumn =
                all.computeIfAbsent(definition.left().panel(), ignored -> new HashMap<>());
        int[][] columns = definition.left().columns();
        for (int choice = 0; choice < columns.length; choice++) {
            byColumn.computeIfAbsent(columns[choice][0], ignored -> new ArrayList<>())
                    .add(new Choice(definition, choice));
        }
    }

    /** Works out a blank cell from its parts. */
    void derive(int panel, TableFigures table, int cell, CellReader cells) {
        boolean hasParts = table.children(table.rowOf(cell)).length > 0
                || !choices(panel, table, cell).isEmpty();
        Tally tally = new Tally(false);
        if (hasParts && addParts(panel, table, cell, cells, tally)) {
            table.derive(cell, tally.isBlocked() ? State.UNDERIVABLE : State.DERIVED, tally.value(), tally.half());
        }
    }

    /**
     * Adds up what a cell is the sum of: what the sheet states comes before what only follows, and then the rows below come
     * before the cells beside it. Says whether there is anything.
     */
    boolean addParts(int panel, TableFigures table, int cell, CellReader cells, Tally tally) {
        List<Choice> choices = choices(panel, table, cell);
        for (Choice choice : choices) {
            if (choice.addTo(tally, table, cell, cells) && tally.isStated()) {
                return true;
            }
        }
        tally.clear();
        cells.addCells(panel, table, table.children(table.rowOf(cell)), table.columnOf(cell), tally);
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

    private List<Choice> choices(int panel, TableFigures table, int cell) {
        return all.getOrDefault(panel, Map.of()).getOrDefault(table.columnOf(cell), List.of());
    }

    /** See {@link RuleBook#carry}; each pass carries changes one sum further up. */
    void carry(Figures figures, TableFigures before, TableFigures after, Set<Integer> changed, boolean onlyMade) {
        int panel = figures.number(before);
        CellReader was = new CellReader(figures.replacing(Map.of(panel, before)), this);
        boolean moved = true;
        for (int pass = 0; moved && pass < MOST_PASSES; pass++) {
            CellReader is = new CellReader(figures.replacing(Map.of(panel, after.copy())), this);
            moved = false;
            for (Map.Entry<Integer, List<Choice>> column :
                    all.getOrDefault(panel, Map.of()).entrySet()) {
                for (int row = 0; row < after.rows().size(); row++) {
                    int cell = after.cell(row, column.getKey());
                    boolean follows = !onlyMade || after.formula(cell).isPresent();
                    if (after.isStated(cell) && follows && !changed.contains(cell)) {
                        long more = more(column.getValue(), cell, was, is, panel);
                        long value = Math.addExact(before.value(cell), more);
                        moved |= more != 0 && value != after.value(cell);
                        if (more != 0) {
                            after.state(cell, value, after.half(cell));
                        }
                    }
                }
            }
        }
    }

    /** By how much more the first sum whose parts have changed adds up to. */
    private static long more(List<Choice> choices, int cell, CellReader was, CellReader is, int panel) {
        TableFigures before = was.figures().table(panel);
        TableFigures after = is.figures().table(panel);
        int row = before.rowOf(cell);
        RowKey key = before.rows().get(row).key();
        for (Choice choice : choices) {
            if (choice.definition.isAbout(key)) {
                long more = Math.subtractExact(
                        sum(choice, key, new Binding.Home(after, row), is).value(),
                        sum(choice, key, new Binding.Home(before, row), was).value());
                if (more != 0) {
                    return more;
                }
            }
        }
        return 0;
    }

    private static Tally sum(Choice choice, RowKey key, Binding.Home home, CellReader cells) {
        Tally sum = new Tally(true);
        choice.definition.right().addTo(sum, Binding.to(key, choice.column, home), cells);
        return sum;
    }

    /** See {@link RuleBook#addends}. */
    List<Part> addends(Figures figures, Part cell) {
        TableFigures table = cell.table();
        int panel = figures.number(table);
        CellReader cells = new CellReader(figures.replacing(Map.of(panel, table)), this);
        int row = table.rowOf(cell.cell());
        return all.getOrDefault(panel, Map.of()).getOrDefault(table.columnOf(cell.cell()), List.of()).stream()
                .filter(choice -> choice.definition.isAbout(cell.key()))
                .flatMap(choice -> sum(choice, cell.key(), new Binding.Home(table, row), cells).parts().stream())
                .filter(part -> table.rowOf(part.cell()) == row)
                .toList();
    }

    /** A figure and the sum it is said to be. */
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

    /** A definition and for which of its shared columns it is meant. */
    private record Choice(Definition definition, int column) {

        /** Adds up the parts of a cell, if it is about that cell; says whether any of them is filled. */
        private boolean addTo(Tally tally, TableFigures table, int cell, CellReader cells) {
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
