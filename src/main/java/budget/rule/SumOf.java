package budget.rule;

import java.util.Optional;

/** The sum over all rows of a kind; only 下级, and the projects of a code, depend on the binding. */
record SumOf(Reference of) implements Atom {

    @Override
    public void addTo(SideSum tally, int sign, Binding binding, CellReader cells) {
        cells.addRows(of, of.freeRows(binding, cells), tally, sign, binding);
    }

    @Override
    public Optional<Reference> named() {
        return Optional.of(of);
    }
}
