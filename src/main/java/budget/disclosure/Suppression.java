package budget.disclosure;

import budget.disclosure.Attack.Extremes;
import budget.disclosure.LinearProgram.Condition;
import budget.disclosure.LinearProgram.Solution;
import budget.disclosure.Relation.Term;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Chooses cells to leave out beside the withheld ones, so that no withheld amount can be worked out.
 *
 * <p>For each amount x it looks for two other sets of figures that fit all relations as well as the true ones do: one in
 * which the amount is larger by the margin, one in which it is smaller. The cells that change in them are left out. Among the
 * possible sets it takes those that change the least, weighed by what a reader would miss.
 */
public final class Suppression {

    private static final double NONE = 1e-6;

    private final List<Relation> relations;
    private final long[] values;
    private final long[] costs;
    private final Margin margin;

    /**
     * A search.
     *
     * @param values the true values of all cells
     * @param costs what is lost where a cell is left out; negative for a cell that never is
     */
    public Suppression(List<Relation> relations, long[] values, long[] costs, Margin margin) {
        this.relations =
                relations.stream().map(relation -> asItIs(relation, values)).toList();
        this.values = values.clone();
        this.costs = costs.clone();
        this.margin = margin;
    }

    /** The relation that the true figures have: a sum that is wrong stays as wrong as it is. */
    private static Relation asItIs(Relation relation, long[] values) {
        long sum = 0;
        for (Term term : relation.terms()) {
            sum = Math.addExact(sum, Math.multiplyExact(values[term.cell()], term.weight()));
        }
        long constant = relation.isEquation() ? sum : Math.min(sum, relation.constant());
        return new Relation(relation.terms(), constant, relation.isEquation());
    }

    /**
     * The cells to leave out.
     *
     * @param unknown cells that are left out in any case
     * @param amounts those of them that a reader may not work out
     * @return all of them, as far as there is a way
     */
    public BitSet choose(BitSet unknown, BitSet amounts) {
        BitSet left = (BitSet) unknown.clone();
        for (int amount : byValue(amounts)) {
            if (prove(attack(left), amount).isEmpty()) {
                leaveOut(left, amount, 1);
                leaveOut(left, amount, -1);
            }
        }
        return reduced(left, unknown, amounts);
    }

    private List<Integer> byValue(BitSet amounts) {
        return amounts.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> -values[cell]))
                .collect(Collectors.toList());
    }

    /** Adds the cells of the cheapest other set of figures in which an amount is larger, or smaller. */
    private void leaveOut(BitSet left, int amount, int sign) {
        Change change = new Change(left, wanted(values[amount]));
        Solution found = change.of(amount, sign);
        if (found.isFeasible()) {
            change.addTo(left, found);
        }
    }

    /** A quarter more than the margin, for readers whose sums are rounded. */
    private long wanted(long amount) {
        long margined = margin.of(amount);
        return Math.min(amount, margined + (margined + 3) / 4);
    }

    /** Publishes again what need not be left out, the most wanted first. */
    private BitSet reduced(BitSet left, BitSet unknown, BitSet amounts) {
        BitSet fewer = (BitSet) left.clone();
        BitSet added = (BitSet) left.clone();
        added.andNot(unknown);
        Map<Integer, BitSet> proofs = new HashMap<>();
        Attack attack = attack(left);
        amounts.stream().forEach(amount -> prove(attack, amount).ifPresent(moved -> proofs.put(amount, moved)));
        added.stream()
                .boxed()
                .sorted(Comparator.comparingLong((Integer cell) -> -costs[cell]))
                .forEach(cell -> {
                    fewer.clear(cell);
                    if (!isSafe(fewer, cell, proofs)) {
                        fewer.set(cell);
                    }
                });
        return fewer;
    }

    /** The cells that an amount hides behind; nothing where it is disclosed. */
    private Optional<BitSet> prove(Attack attack, int amount) {
        Extremes extremes = attack.extremes(amount);
        return margin.isDisclosed(extremes.bounds(), values[amount]) ? Optional.empty() : Optional.of(extremes.moved());
    }

    /** Whether the amounts that hide behind a cell find others instead. */
    private boolean isSafe(BitSet unknown, int cell, Map<Integer, BitSet> proofs) {
        Attack attack = attack(unknown);
        Map<Integer, BitSet> others = new HashMap<>();
        for (Map.Entry<Integer, BitSet> proof : proofs.entrySet()) {
            if (proof.getValue().get(cell)) {
                Optional<BitSet> other = prove(attack, proof.getKey());
                if (other.isEmpty()) {
                    return false;
                }
                others.put(proof.getKey(), other.get());
            }
        }
        proofs.putAll(others);
        return true;
    }

    private Attack attack(BitSet unknown) {
        return new Attack(new LinearSystem(relations, values, unknown));
    }

    /** The changes of cells that keep what is known: variable 2n is what is added to cell n, 2n + 1 what is taken off. */
    private final class Change {

        private final LinearProgram program = new LinearProgram();
        private final int[] more = new int[values.length];
        private final int[] less = new int[values.length];

        private final double unit;

        /** Changes in units of the one that is wanted, for the sake of the solver. */
        private Change(BitSet left, long wanted) {
            unit = (double) wanted;
            for (int cell = 0; cell < values.length; cell++) {
                boolean isFree = left.get(cell);
                boolean mayChange = isFree || (costs[cell] >= 0 && values[cell] > 0);
                more[cell] = mayChange ? variable(isFree ? 0 : costs[cell]) : -1;
                less[cell] = mayChange ? variable(isFree ? 0 : costs[cell]) : -1;
                if (mayChange) {
                    program.limit(less[cell], Math.max(0, values[cell]) / unit);
                }
            }
            relations.forEach(this::keep);
        }

        private int variable(long cost) {
            int variable = program.variable();
            program.weigh(variable, cost);
            return variable;
        }

        private void keep(Relation relation) {
            if (relation.terms().stream().allMatch(term -> more[term.cell()] < 0)) {
                return;
            }
            long slack = -relation.constant();
            for (Term term : relation.terms()) {
                slack += term.weight() * values[term.cell()];
            }
            Condition kept = relation.isEquation() ? program.equal(0) : program.atLeast(-slack / unit);
            relation.terms().forEach(term -> add(kept, term));
        }

        private void add(Condition condition, Term term) {
            if (more[term.cell()] >= 0) {
                program.add(condition, more[term.cell()], term.weight());
                program.add(condition, less[term.cell()], -term.weight());
            }
        }

        private Solution of(int amount, int by) {
            Condition wanted = program.equal(by);
            program.add(wanted, more[amount], 1);
            program.add(wanted, less[amount], -1);
            return program.least();
        }

        private void addTo(BitSet left, Solution found) {
            for (int cell = 0; cell < values.length; cell++) {
                if (more[cell] >= 0 && Math.abs(found.value(more[cell]) - found.value(less[cell])) > NONE) {
                    left.set(cell);
                }
            }
        }
    }
}
