package budget.rule;

import java.util.List;
import java.util.stream.Stream;

/** A side of a comparison: figures and numbers added and taken off. */
record Expression(List<Term> terms) {

    Expression {
        terms = List.copyOf(terms);
    }

    void addTo(Tally tally, Binding binding, CellReader cells) {
        for (Term term : terms) {
            term.atom().addTo(tally, term.sign(), binding, cells);
        }
    }

    /** Every reference in it, those inside sums too. */
    Stream<Reference> references() {
        return terms.stream().map(Term::atom).flatMap(atom -> {
            if (atom instanceof Reference reference) {
                return Stream.of(reference);
            }
            return atom instanceof SumOf sum ? Stream.of(sum.of()) : Stream.empty();
        });
    }

    /** The references that stand outside sums, where selectors are bound. */
    Stream<Reference> boundReferences() {
        return terms.stream()
                .map(Term::atom)
                .filter(Reference.class::isInstance)
                .map(Reference.class::cast);
    }

    /** A figure or number and whether it is added (+1) or taken off (−1). */
    record Term(int sign, Atom atom) {}
}
