package budget.rule;

/** One addend of an expression. */
sealed interface Atom permits Reference, SumOf, CountOf, Constant, Product {

    /** Adds its figures to a tally, or subtracts them. */
    void addTo(SideSum tally, int sign, Binding binding, CellReader cells);
}
