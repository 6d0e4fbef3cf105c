package budget.rule;

import java.util.Optional;

/** The number of rows of a kind; it is no money. */
record CountOf(Reference of) implements Atom {

    @Override
    public void addTo(SideSum tally, int sign, Binding binding, CellReader cells) {
        cells.addCount(of, of.freeRows(binding, cells), tally, sign);
    }

    @Override
    public Optional<Reference> named() {
        return Optional.of(of);
    }
}
