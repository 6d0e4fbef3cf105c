package budget.rule;

import budget.figures.Table;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A side of a comparison: figures and numbers added and taken off. */
record Expression(List<Term> terms) {

    Expression {
        terms = List.copyOf(terms);
    }

    void addTo(SideSum tally, Binding binding, CellReader cells) {
        for (Term term : terms) {
            term.atom().addTo(tally, term.sign(), binding, cells);
        }
    }

    /** Its range, each figure in 分 or as a plain number; none for a division by zero. */
    Optional<Range> range(Binding binding, CellReader cells) {
        Range sum = Range.ZERO;
        for (Term term : terms) {
            Optional<Range> next = term.atom() instanceof Product product
                    ? product.range(binding, cells)
                    : Optional.of(term.range(binding, cells));
            if (next.isEmpty()) {
                return next;
            }
            sum = sum.plus(term.sign() > 0 ? next.get() : next.get().negated());
        }
        return Optional.of(sum);
    }

    /** Whether figures are only added and taken off in it. */
    boolean isLinear() {
        return terms.stream().noneMatch(term -> term.atom() instanceof Product);
    }

    /** Whether it is one figure. */
    boolean isFigure() {
        return terms.size() == 1 && terms.get(0).atom() instanceof Reference reference && !reference.isOfSeveral();
    }

    /** Whether it adds figures, and multiplies none. */
    boolean isSum() {
        return isLinear()
                && (terms.size() > 1
                        || terms.get(0).atom() instanceof SumOf
                        || (terms.get(0).atom() instanceof Reference reference && reference.isOfSeveral()));
    }

    /** Every reference in it, those inside sums too. */
    Stream<Reference> references() {
        return terms.stream()
                .map(Term::atom)
                .flatMap(atom -> atom instanceof Product product
                        ? product.expressions().flatMap(Expression::references)
                        : atom.named().stream());
    }

    /** The references outside sums, whose selectors are bound. */
    Stream<Reference> boundReferences() {
        return terms.stream().map(Term::atom).flatMap(atom -> {
            if (atom instanceof Product product) {
                return product.expressions().flatMap(Expression::boundReferences);
            }
            return atom instanceof Reference reference ? Stream.of(reference) : Stream.empty();
        });
    }

    /** A figure or number and whether it is added (+1) or taken off (−1). */
    record Term(int sign, Atom atom) {

        /** The range of figures or a number; numbers that are no money are kept in hundredths. */
        private Range range(Binding binding, CellReader cells) {
            SideSum tally = new SideSum(false);
            atom.addTo(tally, 1, binding, cells);
            long unit = isMoney(binding, cells) ? 1 : 100;
            return new Range(
                    Ratio.of(tally.value(), unit),
                    Ratio.of(2 * tally.value() - tally.half(), 2 * unit),
                    Ratio.of(2 * tally.value() + tally.half(), 2 * unit));
        }

        /** The columns of one atom are all of money or none of them is. */
        private boolean isMoney(Binding binding, CellReader cells) {
            if (atom instanceof Constant constant) {
                return constant.hasUnit();
            }
            if (atom instanceof CountOf) {
                return false;
            }
            Reference of = atom.named().orElseThrow();
            Table table = cells.table(of);
            return table == null
                    || table.panel().columns().get(of.columns(binding)[0]).isMoney();
        }
    }
}
