package budget.validate;

import budget.figures.Figures;
import budget.figures.Table;
import budget.rule.Rule;
import budget.rule.Verdict;
import budget.submission.Checks;
import budget.submission.Checks.RuleCount;
import budget.submission.Checks.TableCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Counts the verdicts of every rule. */
final class RuleCounts {

    private final Map<String, Count> counts = new LinkedHashMap<>();

    RuleCounts(List<Rule> rules) {
        rules.forEach(rule -> counts.put(rule.id(), new Count()));
    }

    void count(Rule rule, Verdict verdict) {
        Count count = counts.get(rule.id());
        if (count != null) {
            count.add(verdict);
        }
    }

    Checks checks(Figures figures) {
        List<RuleCount> rules = new ArrayList<>();
        counts.forEach((rule, count) -> rules.add(count.of(rule)));
        List<TableCount> tables = figures.tables().stream()
                .map(RuleCounts::tableCount)
                .filter(table -> table.stated() > 0)
                .toList();
        return new Checks(rules, tables);
    }

    private static TableCount tableCount(Table table) {
        int[] stated = IntStream.range(0, table.size()).filter(table::isStated).toArray();
        int[] unread = IntStream.of(stated).filter(cell -> !table.isRead(cell)).toArray();
        return new TableCount(table.panel().key(), stated.length, unread.length);
    }

    private static final class Count {
        private long exact;
        private long rounding;
        private long broken;
        private long notEvaluable;
        private long notApplicable;

        private void add(Verdict verdict) {
            switch (verdict) {
                case EXACT -> exact++;
                case ROUNDING -> rounding++;
                case BROKEN -> broken++;
                case NOT_EVALUABLE -> notEvaluable++;
                case NOT_APPLICABLE -> notApplicable++;
            }
        }

        private RuleCount of(String rule) {
            return new RuleCount(rule, exact, rounding, broken, notEvaluable, notApplicable);
        }
    }
}
