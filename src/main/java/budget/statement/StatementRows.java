package budget.statement;

import budget.model.CodeLevel;
import budget.model.CodeSystem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that a sentence is said of.
 *
 * @param named of rows with names of their own: what their amounts are, and the other names they go by
 * @param system of rows that are codes, the list of the codes
 * @param level and their level, if it is one
 * @param where a condition that a row must meet to be written, in the rule language, or empty
 */
public record StatementRows(
        Kind kind, Map<String, Named> named, Optional<CodeSystem> system, Optional<CodeLevel> level, String where) {

    public StatementRows {
        named = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** One row, by its name. */
    static StatementRows one(String name) {
        return new StatementRows(
                Kind.ONE, Map.of(name, new Named("", List.of())), Optional.empty(), Optional.empty(), "");
    }

    /** What rows are. */
    public enum Kind {
        /** One row. */
        ONE,
        /** Rows with names that the form lists. */
        NAMED,
        /** Codes, by their names. */
        CODES,
        /** Projects, by their names. */
        PROJECTS,
        /** The parts of a project, by their names; the project is the last one named before. */
        PARTS,
        /** Every sentence is a row of its own, by its place. */
        PLACES
    }

    /**
     * A row.
     *
     * @param is what its first amount is, in the rule language, or empty
     * @param aliases other names that are read
     */
    public record Named(String is, List<String> aliases) {
        public Named {
            aliases = List.copyOf(aliases);
        }
    }
}
