package budget.rule;

import budget.figures.Figures;
import budget.figures.Table;
import budget.model.RowKey;
import org.jspecify.annotations.Nullable;

/**
 * The values of a rule's selectors in one evaluation.
 *
 * @param key the row's key; none for a rule without selectors
 * @param project the project's name without blanks and brackets, where rows are matched by it; else empty
 * @param column the index of the shared column for 各列
 * @param home the table and row of the key, to save the search there
 */
record Binding(
        @Nullable RowKey key,
        String project,
        int column,
        @Nullable Home home) {

    /** For a rule that names all its rows. */
    static Binding none(int column) {
        return new Binding(null, "", column, null);
    }

    static Binding to(RowKey key, int column, Home home) {
        return new Binding(key, "", column, home);
    }

    /** For all rows of the project of this one. */
    static Binding toProject(RowKey key, String bareName, int column) {
        return new Binding(key, bareName, column, null);
    }

    Binding inColumn(int other) {
        return other == column ? this : new Binding(key, project, other, home);
    }

    /** The same in another version of the figures. */
    Binding in(Figures other) {
        return home == null
                ? this
                : new Binding(key, project, column, new Home(other.table(other.number(home.table)), home.row));
    }

    /** The key's words; empty for a rule without selectors. */
    String text() {
        return key == null ? "" : key.text();
    }

    /** The key's row in a table if it is known without a search, or -1. */
    int rowIn(Table table) {
        return home != null && home.isIn(table) ? home.row : -1;
    }

    /** A row of a table. */
    record Home(Table table, int row) {

        @SuppressWarnings("ReferenceEquality") // the same table of the same submission, not one that looks like it
        private boolean isIn(Table other) {
            return table == other;
        }
    }
}
