package budget.rule;

import java.util.Optional;

/** One addend of an expression. */
sealed interface Atom permits Reference, SumOf, CountOf, Constant, Product {

    /** Adds its figures to a tally, or subtracts them. */
    void addTo(SideSum tally, int sign, Binding binding, CellReader cells);

    /** The figures or rows it names; none for a number, or for a product, which has expressions of its own. */
    default Optional<Reference> named() {
        return Optional.empty();
    }
}
