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

/**
 * The verdicts on a submission and the cells behind each of them: where some cells change, only the verdicts that they are
 * behind are reached again.
 */
public final class KnownVerdicts {

    /** Limit of cells of a submission; of larger ones too many cells would be behind too many verdicts. */
    private static final int MOST_CELLS = 20_000;

    private final RuleBook book;
    private final Figures figures;
    private final Figures known;
    private final CellsBehind behind;
    private final List<Known> verdicts = new ArrayList<>();
    private final IdentityHashMap<Rule, Numbers> ofRule = new IdentityHashMap<>();
    private final Map<Integer, BitSet> ofCell = new HashMap<>();
    private final boolean isKnown;

    KnownVerdicts(RuleBook book, Figures figures, Definitions definitions) {
        this.book = book;
        this.figures = figures;
        Map<Integer, Table> copies = new HashMap<>();
        for (int panel = 0; panel < figures.tables().size(); panel++) {
            copies.put(panel, figures.table(panel).copy());
        }
        this.known = figures.replacing(copies);
        this.behind = new CellsBehind(known, definitions);
        this.isKnown = figures.tables().stream().mapToInt(Table::size).sum() <= MOST_CELLS && isNoted();
    }

    /** Evaluates the rules and notes what is behind each verdict; false where that cannot be told. */
    private boolean isNoted() {
        Evaluation evaluation = new Evaluation(behind, (rule, verdict, why) -> {});
        for (Rule rule : book.rules()) {
            if (!rule.looksBeyond()) {
                evaluation.eachBinding(rule, binding -> note(rule, evaluation.judge(rule.formula(), binding), binding));
            }
        }
        return !behind.meetsCircle();
    }

    private void note(Rule rule, Verdict verdict, Binding binding) {
        int number = verdicts.size();
        verdicts.add(new Known(rule, verdict, binding));
        ofRule.merge(rule, new Numbers(number, number + 1), (before, more) -> new Numbers(before.from, more.to));
        behind.take().stream()
                .forEach(cell ->
                        ofCell.computeIfAbsent(cell, ignored -> new BitSet()).set(number));
    }

    /** The verdicts on the figures with these tables in place of others. */
    public Changed with(Map<Integer, Table> others, Evaluation.Listener listener) {
        Figures changed = figures.replacing(others);
        Evaluation evaluation = book.evaluation(changed, listener);
        boolean isSameRows = others.entrySet().stream().allMatch(other -> isSameRows(other.getKey(), other.getValue()));
        if (!isKnown || !isSameRows) {
            return new Wide(evaluation, book.concernedBy(figures, others));
        }
        BitSet cells = changed(others);
        BitSet blanks = behind.blanksAfter(cells);
        others.forEach((panel, other) ->
                other.takeDerived(known.table(panel), cell -> blanks.get(behind.number(panel, cell))));
        return new Narrow(changed, evaluation, book.evaluation(known, listener), concerned(cells));
    }

    @SuppressWarnings("ReferenceEquality") // a copy with changed cells shares the rows of the table it was made from
    private boolean isSameRows(int panel, Table other) {
        Table table = figures.table(panel);
        return table.rows() == other.rows() && table.presence() == other.presence();
    }

    private BitSet changed(Map<Integer, Table> others) {
        BitSet cells = new BitSet();
        others.forEach((panel, other) -> ChangedCells.between(figures.table(panel), other).stream()
                .forEach(cell -> cells.set(behind.number(panel, cell))));
        return cells;
    }

    private BitSet concerned(BitSet cells) {
        BitSet concerned = new BitSet();
        cells.stream().mapToObj(ofCell::get).filter(Objects::nonNull).forEach(concerned::or);
        return concerned;
    }

    private Numbers numbers(Rule rule) {
        return Objects.requireNonNull(ofRule.get(rule));
    }

    /** The verdicts on changed figures. */
    public sealed interface Changed {

        /** The rules whose verdicts may be others, in the order of the book. */
        List<Rule> rules();

        /** Passes on the verdicts of a rule, but not those that hold as before. */
        void evaluate(Rule rule);
    }

    /** Where other rows are there, rules are evaluated for all of their rows. */
    private record Wide(Evaluation evaluation, List<Rule> rules) implements Changed {

        @Override
        public void evaluate(Rule rule) {
            evaluation.evaluate(rule);
        }
    }

    /** Where rows are the same, of a rule only what the changed cells are behind is evaluated. */
    private final class Narrow implements Changed {

        private final Figures changed;
        private final Evaluation evaluation;
        private final Evaluation before;
        private final BitSet concerned;

        private Narrow(Figures changed, Evaluation evaluation, Evaluation before, BitSet concerned) {
            this.changed = changed;
            this.evaluation = evaluation;
            this.before = before;
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
                Known one = verdicts.get(number);
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
    private record Known(Rule rule, Verdict verdict, Binding binding) {}
}
