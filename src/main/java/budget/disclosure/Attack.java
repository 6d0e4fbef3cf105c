package budget.disclosure;

import budget.disclosure.LinearProgram.Condition;
import budget.disclosure.LinearProgram.Solution;
import budget.disclosure.Relation.Term;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Works out what a reader can: for each unknown cell of a system the least and the greatest value that no relation contradicts,
 * where no cell is negative. Relations that contradict each other, because somebody rounded, hold as nearly as they can.
 */
public final class Attack {

    /** What 分 are rounded from: a vertex of sums has whole numbers. */
    private static final double NEAR = 0.01;

    private final Map<Integer, Reduced> parts = new HashMap<>();

    public Attack(LinearSystem system) {
        for (LinearSystem.Part part : system.parts()) {
            Reduced reduced = new Reduced(part);
            part.cells().stream().forEach(cell -> parts.put(cell, reduced));
        }
    }

    /** The bounds of an unknown cell. */
    public Bounds bounds(int cell) {
        Reduced part = parts.get(cell);
        if (part == null) {
            throw new IllegalArgumentException("cell " + cell + " is known");
        }
        return part.bounds(cell);
    }

    /** One part of the system as a linear programme. */
    private static final class Reduced {

        private final LinearSystem.Part part;
        private final Map<Integer, Integer> variables = new HashMap<>();
        private LinearProgram program = new LinearProgram();
        private boolean isBuilt;
        private boolean isExact = true;

        private Reduced(LinearSystem.Part part) {
            this.part = part;
        }

        private Bounds bounds(int cell) {
            if (!isBuilt) {
                build();
            }
            int variable = variables.getOrDefault(cell, -1);
            program.weigh(variable, 1);
            long least = least(program.least(), cell);
            OptionalLong greatest = greatest(program.greatest(), cell);
            program.weigh(variable, 0);
            return new Bounds(least, greatest);
        }

        private void build() {
            isBuilt = true;
            fill(program);
            part.relations().forEach(relation -> add(program, condition(program, relation), relation));
            if (!part.relations().isEmpty() && !program.least().isFeasible()) {
                isExact = false;
                relax();
            }
        }

        private void fill(LinearProgram target) {
            variables.clear();
            part.cells().stream().forEach(cell -> variables.put(cell, target.variable()));
        }

        private static Condition condition(LinearProgram target, Relation relation) {
            return relation.isEquation() ? target.equal(relation.constant()) : target.atLeast(relation.constant());
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
            Condition all = program.atLeast(-(long) Math.ceil(fewest - NEAR));
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
                if (relation.isEquation() ? sum != relation.constant() : sum < relation.constant()) {
                    return false;
                }
            }
            return true;
        }
    }
}
