package budget.rule;

import budget.figures.ChangedCells;
import budget.figures.Figures;
import budget.figures.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The verdicts on some figures, with the cells behind each of them. */
final class NotedVerdicts {

    private final Figures figures;
    private final CellsBehind behind;
    private final Definitions definitions;
    private final List<Noted> verdicts = new ArrayList<>();
    private final IdentityHashMap<Rule, Numbers> ofRule = new IdentityHashMap<>();
    private final Map<Integer, BitSet> ofCell = new HashMap<>();

    NotedVerdicts(List<Rule> rules, Figures figures, Definitions definitions) {
        Map<Integer, Table> copies = new HashMap<>();
        for (int panel = 0; panel < figures.tables().size(); panel++) {
            copies.put(panel, figures.table(panel).copy());
        }
        this.figures = figures.replacing(copies);
        this.behind = new CellsBehind(this.figures, definitions);
        this.definitions = definitions;
        Evaluation evaluation = new Evaluation(behind, (rule, verdict, why) -> {});
        for (Rule rule : rules) {
            if (!rule.looksBeyond()) {
                evaluation.eachBinding(rule, binding -> note(rule, evaluation.judge(rule.formula(), binding), binding));
            }
        }
    }

    private void note(Rule rule, Verdict verdict, Binding binding) {
        int number = verdicts.size();
        verdicts.add(new Noted(rule, verdict, binding));
        ofRule.merge(rule, new Numbers(number, number + 1), (before, more) -> new Numbers(before.from, more.to));
        behind.take().stream()
                .forEach(cell ->
                        ofCell.computeIfAbsent(cell, ignored -> new BitSet()).set(number));
    }

    /** Whether what is behind each verdict could be told. */
    boolean areSure() {
        return !behind.meetsCircle();
    }

    /** The verdicts with these tables, which have the same rows, in place of others. */
    KnownVerdicts.Changed with(Map<Integer, Table> others, Evaluation.Listener listener) {
        BitSet cells = new BitSet();
        others.forEach((panel, other) -> ChangedCells.between(figures.table(panel), other).stream()
                .forEach(cell -> cells.set(behind.number(panel, cell))));
        BitSet blanks = behind.blanksAfter(cells);
        others.forEach((panel, other) ->
                other.takeDerived(figures.table(panel), cell -> blanks.get(behind.number(panel, cell))));
        BitSet concerned = new BitSet();
        cells.stream().mapToObj(ofCell::get).filter(Objects::nonNull).forEach(concerned::or);
        return new Narrow(figures.replacing(others), listener, concerned);
    }

    private Numbers numbers(Rule rule) {
        return Objects.requireNonNull(ofRule.get(rule));
    }

    /** Of a rule only what the changed cells are behind is evaluated. */
    private final class Narrow implements KnownVerdicts.Changed {

        private final Figures changed;
        private final Evaluation evaluation;
        private final Evaluation before;
        private final BitSet concerned;

        private Narrow(Figures changed, Evaluation.Listener listener, BitSet concerned) {
            this.changed = changed;
            this.evaluation = new Evaluation(new CellReader(changed, definitions), listener);
            this.before = new Evaluation(new CellReader(figures, definitions), listener);
            this.concerned = concerned;
        }

        @Override
        public List<Rule> rules() {
            List<Rule> rules = new ArrayList<>();
            for (int at = concerned.nextSetBit(0); at >= 0; ) {
                Rule rule = verdicts.get(at).rule;
                rules.add(rule);
                at = concerned.nextSetBit(numbers(rule).to);
            }
            return rules;
        }

        @Override
        public void evaluate(Rule rule) {
            Numbers numbers = numbers(rule);
            for (int number = numbers.from; number < numbers.to; number++) {
                Noted one = verdicts.get(number);
                if (concerned.get(number)) {
                    evaluation.evaluate(rule, one.binding.in(changed));
                } else if (one.verdict == Verdict.BROKEN || one.verdict == Verdict.NOT_APPLICABLE) {
                    before.pass(rule, one.verdict, one.binding);
                }
            }
        }
    }

    /** The numbers of a rule's verdicts. */
    private record Numbers(int from, int to) {}

    /** A verdict on one key and column of a rule. */
    private record Noted(Rule rule, Verdict verdict, Binding binding) {}
}
