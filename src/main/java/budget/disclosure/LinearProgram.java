package budget.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/** A linear programme: the one place that knows the library that solves it. */
final class LinearProgram {

    static {
        // they take three quarters of the time, in fractions of any length, and save the solver nothing
        ExpressionsBasedModel.clearPresolvers();
    }

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> variables = new ArrayList<>();
    private int expressions;

    /** Adds a variable that is not negative; returns its number. */
    int variable() {
        variables.add(model.newVariable("x" + variables.size()).lower(BigDecimal.ZERO));
        return variables.size() - 1;
    }

    /** How many variables it has. */
    int size() {
        return variables.size();
    }

    /** Limits a variable from above. */
    void limit(int variable, double most) {
        variables.get(variable).upper(most);
    }

    /** Adds a condition on a weighted sum, to which terms are added next. */
    Condition equal(long constant) {
        return between(constant, constant);
    }

    /** The same of a sum within these bounds. */
    Condition between(long least, long most) {
        return new Condition(
                model.newExpression("e" + expressions++).lower(least).upper(most));
    }

    /** Adds a condition that a weighted sum is at least this. */
    Condition atLeast(double constant) {
        return new Condition(model.newExpression("e" + expressions++).lower(constant));
    }

    /** Sets what a variable counts in the sum that is made as small or as large as possible. */
    void weigh(int variable, long weight) {
        if (weight == 0) {
            variables.get(variable).weight(null);
        } else {
            variables.get(variable).weight(weight);
        }
    }

    /** The smallest weighed sum; see {@link Solution}. */
    Solution least() {
        return new Solution(model.minimise());
    }

    /** The largest weighed sum. */
    Solution greatest() {
        return new Solution(model.maximise());
    }

    /** A weighted sum of variables. */
    static final class Condition {

        private final Expression expression;

        private Condition(Expression expression) {
            this.expression = expression;
        }

        private void add(Variable variable, int weight) {
            expression.add(variable, weight);
        }
    }

    /** Adds a term to a condition. */
    void add(Condition condition, int variable, int weight) {
        condition.add(variables.get(variable), weight);
    }

    /** What was found. */
    record Solution(Optimisation.Result result) {

        /** Whether any values meet all conditions. */
        boolean isFeasible() {
            return result.getState().isFeasible() || isUnbounded();
        }

        private boolean isUnbounded() {
            return result.getState() == Optimisation.State.UNBOUNDED;
        }

        /** The sum; nothing where there is no bound. */
        OptionalDouble sum() {
            return isUnbounded() ? OptionalDouble.empty() : OptionalDouble.of(result.getValue());
        }

        double value(int variable) {
            return result.doubleValue(variable);
        }
    }
}
