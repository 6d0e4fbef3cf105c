package budget.disclosure;

import java.util.List;

/**
 * What is known about some cells: their weighted sum is a constant, or at least that.
 *
 * @param constant in the unit of the cells
 * @param isEquation whether the sum is the constant; else it is no less
 * @param rounding by how much the figures, as they are printed, may miss it
 */
public record Relation(List<Term> terms, long constant, boolean isEquation, long rounding) {

    /** A relation of figures without rounding. */
    public Relation(List<Term> terms, long constant, boolean isEquation) {
        this(terms, constant, isEquation, 0);
    }

    public Relation {
        terms = List.copyOf(terms);
    }

    /** The sum of these terms is zero. */
    public static Relation equation(List<Term> terms) {
        return new Relation(terms, 0, true);
    }

    /** The sum of these terms is not below zero. */
    public static Relation atLeast(List<Term> terms) {
        return new Relation(terms, 0, false);
    }

    /**
     * A cell and what it counts.
     *
     * @param weight such as +1 where it is added, −1 where it is taken off
     */
    public record Term(int cell, int weight) {}
}
