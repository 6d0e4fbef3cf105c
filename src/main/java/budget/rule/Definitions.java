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
 * Which rules define a figure: those that say of one figure that it is a sum of others of the same table.
 *
 * <p>Where the figure is blank and its parts are filled, it has their sum and their interval.
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

    /** Works out a blank cell by the first definition whose parts are filled. */
    void derive(int panel, TableFigures table, int cell, CellReader cells) {
        List<Choice> choices = all.getOrDefault(panel, Map.of()).getOrDefault(table.columnOf(cell), List.of());
        int row = table.rowOf(cell);
        RowKey key = table.rows().get(row).key();
        for (Choice choice : choices) {
            if (choice.definition.isAbout(key)
                    && derive(
                            choice, Binding.to(key, choice.column, new Binding.Home(table, row)), table, cell, cells)) {
                return;
            }
        }
    }

    private boolean derive(Choice choice, Binding binding, TableFigures table, int cell, CellReader cells) {
        Tally tally = new Tally(false);
        choice.definition.right().addTo(tally, binding, cells);
        if (!tally.isFilled() || tally.isBesideThePoint()) {
            return false;
        }
        table.derive(cell, tally.isBlocked() ? State.UNDERIVABLE : State.DERIVED, tally.value(), tally.half());
        return true;
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
    private record Choice(Definition definition, int column) {}
}
