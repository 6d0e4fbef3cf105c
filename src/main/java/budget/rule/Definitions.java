package budget.rule;

import budget.model.RowKey;
import budget.rule.TableFigures.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which rules define a figure: those that say of one figure that it is a sum of others of the same table.
 *
 * <p>Where the figure is blank and its parts are filled, it has their sum and their interval.
 */
final class Definitions {

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
