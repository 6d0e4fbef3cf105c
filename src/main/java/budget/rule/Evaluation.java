package budget.rule;

import budget.base.WorkBudget;
import budget.figures.CellState;
import budget.figures.Part;
import budget.figures.Presence;
import budget.figures.Table;
import budget.rule.Condition.Comparison;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Evaluates the rules of a book over the figures of one submission; passes each verdict on as it is reached. */
public final class Evaluation {

    private final CellReader cells;
    private final Listener listener;
    private final SideSum left = new SideSum(false);
    private final SideSum right = new SideSum(false);

    Evaluation(CellReader cells, Listener listener) {
        this.cells = cells;
        this.listener = listener;
    }

    /** Evaluates a rule once for every key and column it concerns. */
    public void evaluate(Rule rule) {
        boolean[] met = {false};
        eachBinding(rule, binding -> {
            met[0] = true;
            evaluate(rule, binding);
        });
        if (!met[0] && missingTable(rule.formula()) != null) {
            listener.judged(rule, Verdict.NOT_EVALUABLE, () -> notEvaluable(rule));
        }
    }

    /** Passes on every key and column that a rule concerns. */
    void eachBinding(Rule rule, Consumer<Binding> receiver) {
        Driver driver = rule.formula().driver();
        if (driver.tables().isEmpty()) {
            eachColumn(rule, Binding.none(0), receiver);
        } else {
            driver.each(cells, binding -> eachColumn(rule, binding, receiver));
        }
    }

    private static void eachColumn(Rule rule, Binding binding, Consumer<Binding> receiver) {
        for (int column = 0; column < rule.formula().columns().size(); column++) {
            receiver.accept(binding.inColumn(column));
        }
    }

    /** Evaluates a rule for one key and column. */
    void evaluate(Rule rule, Binding binding) {
        pass(rule, judge(rule.formula(), binding), binding);
    }

    /** Passes on a verdict that is known. */
    void pass(Rule rule, Verdict verdict, Binding binding) {
        listener.judged(rule, verdict, () -> explain(rule, verdict, binding));
    }

    Verdict judge(Formula formula, Binding binding) {
        WorkBudget.check();
        Truth concerned = formula.when() == null ? Truth.TRUE : formula.when().judge(binding, cells);
        if (concerned == Truth.FALSE) {
            return Verdict.NOT_APPLICABLE;
        }
        if (concerned == Truth.UNKNOWN) {
            return Verdict.NOT_EVALUABLE;
        }
        return formula.claim() instanceof Comparison comparison
                ? compare(formula, comparison, binding)
                : verdict(formula.claim().judge(binding, cells));
    }

    private static Verdict verdict(Truth claim) {
        return switch (claim) {
            case TRUE -> Verdict.EXACT;
            case FALSE -> Verdict.BROKEN;
            case UNKNOWN -> Verdict.NOT_EVALUABLE;
        };
    }

    private Verdict compare(Formula formula, Comparison comparison, Binding binding) {
        left.clear();
        right.clear();
        comparison.left().addTo(left, binding, cells);
        comparison.right().addTo(right, binding, cells);
        if (left.isUnsaid() || right.isUnsaid()) {
            return Verdict.NOT_APPLICABLE;
        }
        if (!comparison.isLinear() && isFromZero(comparison, binding)) {
            return isCustomary(comparison, binding) ? Verdict.EXACT : Verdict.BROKEN;
        }
        if (left.isBesideThePoint() || right.isBesideThePoint() || isDefinedHere(formula, binding)) {
            return Verdict.NOT_APPLICABLE;
        }
        if (left.isBlocked() || right.isBlocked()) {
            return Verdict.NOT_EVALUABLE;
        }
        if (!comparison.isLinear()) {
            return comparison
                    .range(binding, cells)
                    .map(range -> range.verdict(comparison.operator()))
                    .orElse(Verdict.NOT_APPLICABLE);
        }
        return Verdict.of(
                comparison.operator(),
                Math.subtractExact(left.value(), right.value()),
                Math.addExact(left.half(), right.half()));
    }

    private boolean isFromZero(Comparison comparison, Binding binding) {
        List<Expression.Term> terms = comparison.right().terms();
        return !left.isBlocked()
                && terms.size() == 1
                && terms.get(0).atom() instanceof Product product
                && product.isFromZero(binding, cells);
    }

    /** Whether it is a growth from zero, for which 100 %, 0 % and blank are usual. */
    private boolean isCustomary(Comparison comparison, Binding binding) {
        Ratio whole = comparison.right().terms().get(0).atom() instanceof Product product
                ? product.constant(binding, cells)
                : Ratio.of(1, 1);
        return comparison
                .left()
                .range(binding, cells)
                .filter(stated -> stated.value().sign() == 0 || stated.value().compareTo(whole) == 0)
                .isPresent();
    }

    /** Whether the blank is derived from this very sum, which then proves nothing. */
    private boolean isDefinedHere(Formula formula, Binding binding) {
        Optional<Definitions.Definition> definition = formula.definition();
        if (definition.isEmpty()) {
            return false;
        }
        Reference figure = definition.get().left();
        Table table = cells.table(figure);
        int[] rows = figure.rows(binding, cells);
        if (table == null || rows.length != 1) {
            return false;
        }
        CellState state = table.state(table.cell(rows[0], figure.columns(binding)[0]));
        return state == CellState.DERIVED || state == CellState.UNDERIVABLE;
    }

    private Outcome explain(Rule rule, Verdict verdict, Binding binding) {
        Formula formula = rule.formula();
        SideSum one = new SideSum(true);
        SideSum other = new SideSum(true);
        if (formula.claim() instanceof Comparison comparison) {
            comparison.left().addTo(one, binding, cells);
            comparison.right().addTo(other, binding, cells);
        } else {
            formula.references().limit(1).forEach(reference -> about(reference, one, binding));
        }
        List<Part> blocking = Stream.concat(
                        Stream.of(one.blockedBy(), other.blockedBy()).flatMap(Stream::ofNullable),
                        verdict == Verdict.NOT_EVALUABLE ? blocked(formula.when(), binding) : Stream.of())
                .toList();
        return new Outcome(
                rule,
                verdict,
                binding.text(),
                formula.columns().get(binding.column()),
                Outcome.Side.of(one),
                Outcome.Side.of(other),
                blocking);
    }

    /** The unreadable figures of a condition. */
    private Stream<Part> blocked(@Nullable Condition when, Binding binding) {
        if (when == null) {
            return Stream.of();
        }
        return when.references().flatMap(reference -> {
            SideSum read = new SideSum(false);
            if (reference.columns().length > 0) {
                reference.addTo(read, 1, binding, cells);
            }
            return Stream.ofNullable(read.blockedBy());
        });
    }

    /** A claim about existence is about the row it is bound to, in any table. */
    private void about(Reference reference, SideSum tally, Binding binding) {
        reference.addTo(tally, 1, binding, cells);
    }

    private Outcome notEvaluable(Rule rule) {
        Table missing = missingTable(rule.formula());
        List<Part> blocking = missing == null ? List.of() : List.of(Part.of(missing, -1, 1));
        return new Outcome(rule, Verdict.NOT_EVALUABLE, "", "", Outcome.Side.NONE, Outcome.Side.NONE, blocking);
    }

    private @Nullable Table missingTable(Formula formula) {
        return formula.references()
                .flatMap(reference -> Stream.ofNullable(cells.table(reference)))
                .filter(table -> table.presence() == Presence.MISSING)
                .findFirst()
                .orElse(null);
    }

    /** Receives every verdict. */
    @FunctionalInterface
    public interface Listener {

        /**
         * A rule was judged.
         *
         * @param why supplies the figures behind it, on demand and only before the next verdict
         */
        void judged(Rule rule, Verdict verdict, Why why);
    }

    /** Gives the figures behind a verdict. */
    @FunctionalInterface
    public interface Why {
        Outcome explain();
    }
}
