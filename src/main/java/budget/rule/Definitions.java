package budget.rule;

import budget.model.RowKey;
import budget.rule.TableFigures.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Which rules define a figure: those that say of one figure that it is a sum of others of the same table.
 *
 * <p>Where the figure is blank and its parts are filled, it has their sum and their interval.
 */
final class Definitions {

    private final List<Definition> all = new ArrayList<>();

    Definitions(List<Rule> rules) {
        rules.forEach(rule -> rule.formula().definition().ifPresent(all::add));
    }

    /** Works out a blank cell by the first definition whose parts are filled. */
    void derive(int panel, TableFigures table, int cell, CellReader cells) {
        int row = table.rowOf(cell);
        RowKey key = table.rows().get(row).key();
        int column = table.columnOf(cell);
        for (Definition definition : all) {
            int choice = definition.choiceFor(panel, key, column);
            if (choice >= 0
                    && derive(definition, Binding.to(key, choice, new Binding.Home(table, row)), table, cell, cells)) {
                return;
            }
        }
    }

    private boolean derive(Definition definition, Binding binding, TableFigures table, int cell, CellReader cells) {
        Tally tally = new Tally(false);
        definition.right().addTo(tally, binding, cells);
        if (!tally.isFilled() || tally.isBesideThePoint()) {
            return false;
        }
        table.derive(cell, tally.isBlocked() ? State.UNDERIVABLE : State.DERIVED, tally.value(), tally.half());
        return true;
    }

    /** A figure and the sum it is said to be. */
    record Definition(Reference left, Expression right) {

        /** For which of the shared columns the definition is about this cell; −1 if it is not. */
        int choiceFor(int panel, RowKey key, int column) {
            if (panel != left.panel() || !isAbout(key)) {
                return -1;
            }
            for (int choice = 0; choice < left.columns().length; choice++) {
                int[] columns = left.columns()[choice];
                if (columns.length == 1 && columns[0] == column) {
                    return choice;
                }
            }
            return -1;
        }

        private boolean isAbout(RowKey key) {
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
}
