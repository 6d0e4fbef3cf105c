package budget.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The results of the rules over one submission, or over many.
 *
 * @param rules in the order of the rule book
 * @param tables in the order of the job
 */
public record Checks(List<RuleCount> rules, List<TableCount> tables) {

    public static final Checks NONE = new Checks(List.of(), List.of());

    public Checks {
        rules = List.copyOf(rules);
        tables = List.copyOf(tables);
    }

    /** Both together, rule by rule and table by table. */
    public Checks plus(Checks other) {
        Map<String, RuleCount> byRule = new LinkedHashMap<>();
        Stream.concat(rules.stream(), other.rules.stream())
                .forEach(count -> byRule.merge(count.rule(), count, RuleCount::plus));
        Map<String, TableCount> byTable = new LinkedHashMap<>();
        Stream.concat(tables.stream(), other.tables.stream())
                .forEach(count -> byTable.merge(count.table(), count, TableCount::plus));
        return new Checks(List.copyOf(byRule.values()), List.copyOf(byTable.values()));
    }

    /** The number of verdicts of a rule, by kind. */
    public record RuleCount(
            String rule, long exact, long rounding, long broken, long notEvaluable, long notApplicable) {

        public RuleCount plus(RuleCount other) {
            return new RuleCount(
                    rule,
                    exact + other.exact,
                    rounding + other.rounding,
                    broken + other.broken,
                    notEvaluable + other.notEvaluable,
                    notApplicable + other.notApplicable);
        }
    }

    /** The number of figures of a table, and of those that no rule reads. */
    public record TableCount(String table, long stated, long unread) {

        public TableCount plus(TableCount other) {
            return new TableCount(table, stated + other.stated, unread + other.unread);
        }
    }
}
