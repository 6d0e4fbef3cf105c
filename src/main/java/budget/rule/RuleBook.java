package budget.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rules of a job, compiled once and evaluated over many submissions; it may be used by several threads. */
public final class RuleBook {

    /** A book without rules. */
    public static final RuleBook EMPTY = new RuleBook(List.of());

    private final List<Rule> rules;
    private final Definitions definitions;

    public RuleBook(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.definitions = new Definitions(rules);
    }

    public List<Rule> rules() {
        return rules;
    }

    /** Evaluates the rules that need nothing but the submission itself. */
    public void evaluate(Figures figures, Evaluation.Listener listener) {
        evaluate(figures, rule -> !rule.looksBeyond(), listener);
    }

    /** Evaluates the rules that compare a submission with others, with control totals or with the year before. */
    public void evaluateBeyond(Figures figures, Evaluation.Listener listener) {
        evaluate(figures, Rule::looksBeyond, listener);
    }

    private void evaluate(Figures figures, Predicate<Rule> which, Evaluation.Listener listener) {
        Evaluation evaluation = new Evaluation(new CellReader(figures, definitions), listener);
        rules.stream().filter(which).forEach(evaluation::evaluate);
    }

    /** The blank cells whose amounts follow from filled parts, after the rules have been evaluated. */
    public List<Part> derived(Figures figures) {
        List<Part> derived = new ArrayList<>();
        for (TableFigures table : figures.tables()) {
            for (int cell = 0;
                    cell < table.rows().size() * table.panel().columns().size();
                    cell++) {
                Part part = Part.of(table, cell, 1);
                if (part.isDerived()) {
                    derived.add(part);
                }
            }
        }
        return derived;
    }
}
