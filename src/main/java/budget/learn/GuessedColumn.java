package budget.learn;

import budget.table.HeaderBlock.Path;
import java.util.List;

/**
 * A column of a form and what it seems to hold.
 *
 * @param at counted from 0
 * @param path the words over it
 * @param content of its cells in all samples
 */
record GuessedColumn(int at, Path path, ColumnKind kind, ColumnContent content) {

    String leaf() {
        return path.leaf();
    }

    /** The words above its own, the nearest first. */
    List<String> groups() {
        List<String> above = new java.util.ArrayList<>(path.above());
        java.util.Collections.reverse(above);
        return above;
    }

    GuessedColumn as(ColumnKind other) {
        return new GuessedColumn(at, path, other, content);
    }
}
