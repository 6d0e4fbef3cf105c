package budget.rule;

import budget.model.RowKey;
import budget.model.Words;
import org.jspecify.annotations.Nullable;

/**
 * What the selectors of a rule stand for in one evaluation.
 *
 * @param key the row's key; none for a rule without selectors
 * @param project the project's name without blanks and brackets, where rows are matched by it; else empty
 * @param column which of the shared columns 各列 means
 */
record Binding(@Nullable RowKey key, String text, String project, int column) {

    /** For a rule that names all its rows. */
    static Binding none(int column) {
        return new Binding(null, "", "", column);
    }

    static Binding to(RowKey key, int column) {
        return new Binding(key, key.text(), "", column);
    }

    /** To all rows that are about the project of this one. */
    static Binding toProject(RowKey key, int column) {
        return new Binding(key, key.text(), Words.bare(key.project().orElse("")), column);
    }

    Binding inColumn(int other) {
        return other == column ? this : new Binding(key, text, project, other);
    }
}
