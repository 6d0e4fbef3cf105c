package budget.rule;

/** One addend of an expression. */
sealed interface Atom permits Reference, SumOf, Constant, Product {

    /** Adds what it stands for to a tally, or takes it off. */
    void addTo(Tally tally, int sign, Binding binding, CellReader cells);
}
