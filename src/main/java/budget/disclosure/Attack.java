package budget.disclosure;

import budget.disclosure.LinearProgram.Condition;
import budget.disclosure.LinearProgram.Solution;
import budget.disclosure.Relation.Term;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Works out what a reader can: for each unknown cell of a system the least and the greatest value that no relation contradicts,
 * where no cell is negative. Relations that contradict each other hold within the rounding of the printed figures; where even these
 * contradict each other, because of a mistake in the figures, as nearly as they can.
 */
public final class Attack {

    /** What 分 are rounded from: a vertex of sums has whole numbers. */
    private static final double NEAR = 0.01;

    private final Map<Integer, Reduced> parts = new HashMap<>();
    private final long[] values;

    public Attack(LinearSystem system) {
        values = system.values();
        for (LinearSystem.Part part : system.parts()) {
            Reduced reduced = new Reduced(part);
            part.cells().stream().forEach(cell -> parts.put(cell, reduced));
        }
    }

    /** The bounds of an unknown cell. */
    public Bounds bounds(int cell) {
        return extremes(cell).bounds();
    }

    /** The bounds of an unknown cell, and which cells have other values than those of the system where they are reached. */
    Extremes extremes(int cell) {
        Reduced part = parts.get(cell);
        if (part == null) {
            throw new IllegalArgumentException("cell " + cell + " is known");
        }
        return part.extremes(cell, values);
    }

    /**
     * The bounds of a cell.
     *
     * @param moved the cells that have other values at one of them; as long as only others become known, the bounds stay
     */
    record Extremes(Bounds bounds, BitSet moved) {}

    /** One part of the system as a linear programme. */
    private static final class Reduced {

        private final LinearSystem.Part part;
        private final Map<Integer, Integer> variables = new HashMap<>();
        private LinearProgram program = new LinearProgram();
        private boolean isBuilt;
        private boolean isRounded;
        private boolean isExact = true;

        private Reduced(LinearSystem.Part part) {
            this.part = part;
        }

        private Extremes extremes(int cell, long[] values) {
            if (!isBuilt) {
                build();
            }
            int variable = variables.getOrDefault(cell, -1);
            program.weigh(variable, 1);
            Solution least = program.least();
            Solution greatest = program.greatest();
            program.weigh(variable, 0);
            Bounds bounds = new Bounds(least(least, cell), greatest(greatest, cell));
            return new Extremes(
                    bounds, isProven(least) && isProven(greatest) ? moved(least, greatest, values) : part.cells());
        }

        private BitSet moved(Solution least, Solution greatest, long[] values) {
            BitSet moved = new BitSet();
            part.cells().stream()
                    .filter(cell -> value(least, cell) != values[cell] || value(greatest, cell) != values[cell])
                    .forEach(moved::set);
            return moved;
        }

        /** As the figures are; else as they are printed; else as nearly as they can. */
        private void build() {
            isBuilt = true;
            program = exact();
            if (!part.relations().isEmpty() && !program.least().isFeasible()) {
                isRounded = true;
                program = exact();
                if (!program.least().isFeasible()) {
                    isRounded = false;
                    isExact = false;
                    relax();
                }
            }
        }

        private LinearProgram exact() {
            LinearProgram target = new LinearProgram();
            fill(target);
            part.relations().forEach(relation -> add(target, condition(target, relation), relation));
            return target;
        }

        private long rounding(Relation relation) {
            return isRounded ? relation.rounding() : 0;
        }

        private void fill(LinearProgram target) {
            variables.clear();
            part.cells().stream().forEach(cell -> variables.put(cell, target.variable()));
        }

        private Condition condition(LinearProgram target, Relation relation) {
            long least = relation.constant() - rounding(relation);
            return relation.isEquation()
                    ? target.between(least, relation.constant() + rounding(relation))
                    : target.atLeast((double) least);
        }

        private void add(LinearProgram target, Condition condition, Relation relation) {
            relation.terms()
                    .forEach(term -> target.add(condition, variables.getOrDefault(term.cell(), -1), term.weight()));
        }

        /** Lets relations miss by as much, all together, as they must. */
        private void relax() {
            double fewest = missing(new LinearProgram()).least().sum().orElse(0);
            program = new LinearProgram();
            missing(program);
            Condition all = program.atLeast(-Math.ceil(fewest - NEAR));
            for (int miss = part.cells().cardinality(); miss < program.size(); miss++) {
                program.weigh(miss, 0);
                program.add(all, miss, -1);
            }
        }

        /** The relations, each with two further variables for what it misses by. */
        private LinearProgram missing(LinearProgram target) {
            fill(target);
            for (Relation relation : part.relations()) {
                Condition condition = condition(target, relation);
                add(target, condition, relation);
                miss(target, condition, 1);
                miss(target, condition, -1);
            }
            return target;
        }

        private static void miss(LinearProgram target, Condition condition, int sign) {
            int variable = target.variable();
            target.add(condition, variable, sign);
            target.weigh(variable, 1);
        }

        private long least(Solution solution, int cell) {
            double least = Math.max(0, solution.sum().orElse(0));
            return isProven(solution) ? value(solution, cell) : (long) Math.floor(least + NEAR);
        }

        private OptionalLong greatest(Solution solution, int cell) {
            if (solution.sum().isEmpty()) {
                return OptionalLong.empty();
            }
            double greatest = Math.max(0, solution.sum().getAsDouble());
            return OptionalLong.of(isProven(solution) ? value(solution, cell) : (long) Math.ceil(greatest - NEAR));
        }

        private long value(Solution solution, int cell) {
            return Math.max(0, Math.round(solution.value(variables.getOrDefault(cell, -1))));
        }

        /** Whether the solution in whole 分 meets every relation exactly, so that its bound is reached. */
        private boolean isProven(Solution solution) {
            if (!isExact || solution.sum().isEmpty()) {
                return false;
            }
            for (Relation relation : part.relations()) {
                long sum = 0;
                for (Term term : relation.terms()) {
                    sum += term.weight() * value(solution, term.cell());
                }
                long beyond = sum - relation.constant();
                if (beyond < -rounding(relation) || (relation.isEquation() && beyond > rounding(relation))) {
                    return false;
                }
            }
            return true;
        }
    }
}
