package budget.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Figures and numbers multiplied and divided.
 *
 * @param factors of which the first is no divisor
 * @param money how many of them are money, divisors taken off: 1 for an amount, 0 for a number
 */
record Product(List<Factor> factors, int money) implements Atom {

    Product {
        factors = List.copyOf(factors);
    }

    /** Its range; none where a divisor may be zero. */
    Optional<Range> range(Binding binding, CellReader cells) {
        Range range = Range.exact(Ratio.of(1, 1));
        for (Factor factor : factors) {
            Optional<Range> next = factor.of().range(binding, cells);
            if (next.isEmpty() || (factor.divides() && next.get().mayBeZero())) {
                return Optional.empty();
            }
            range = range.times(factor.divides() ? next.get().inverse() : next.get());
        }
        return Optional.of(range);
    }

    /** The figures read and their approximate result, for sentences; verdicts use the range. */
    @Override
    public void addTo(SideSum tally, int sign, Binding binding, CellReader cells) {
        for (Factor factor : factors) {
            SideSum apart = tally.apart();
            factor.of().addTo(apart, binding, cells);
            tally.take(apart);
        }
        Ratio unit = Ratio.of(money == 0 ? 100 : 1, 1);
        range(binding, cells)
                .ifPresentOrElse(
                        range -> tally.add(
                                sign,
                                range.value().times(unit).rounded(),
                                range.most()
                                        .plus(range.least().negated())
                                        .times(unit)
                                        .rounded()),
                        tally::setPartless);
    }

    /**
     * Whether it is a growth rate, {@code (a − b) / b}, of something that was zero before. Whether such a rate is written as
     * 100 %, 0 % or left blank is custom and no mistake.
     */
    boolean isFromZero(Binding binding, CellReader cells) {
        List<Factor> figures = factors.stream()
                .filter(factor -> factor.of().terms().stream().noneMatch(term -> term.atom() instanceof Constant))
                .toList();
        return figures.size() == 2 && figures.get(1).divides() && isFromZero(figures, binding, cells);
    }

    /** What its figures are multiplied with: 100 for a rate in per cent. */
    Ratio constant(Binding binding, CellReader cells) {
        return factors.stream()
                .filter(factor -> factor.of().terms().stream().allMatch(term -> term.atom() instanceof Constant))
                .flatMap(factor -> factor.of().range(binding, cells).stream()
                        .map(range -> factor.divides() ? range.inverse() : range))
                .map(Range::value)
                .reduce(Ratio.of(1, 1), Ratio::times);
    }

    /** Whether one of two factors is a single figure that the other one takes off: growth is (a − b) / b, or c / (a − c). */
    private static boolean isGrowth(Factor whole, Factor part) {
        List<Expression.Term> single = part.of().terms();
        return single.size() == 1
                && single.get(0).atom() instanceof Reference base
                && whole.of().terms().stream()
                        .anyMatch(term -> term.sign() < 0
                                && term.atom() instanceof Reference taken
                                && taken.written().equals(base.written()));
    }

    private static boolean isFromZero(List<Factor> factors, Binding binding, CellReader cells) {
        boolean isGrowth = isGrowth(factors.get(0), factors.get(1)) || isGrowth(factors.get(1), factors.get(0));
        return isGrowth
                && factors.get(1)
                        .of()
                        .range(binding, cells)
                        .filter(range -> range.value().sign() == 0)
                        .isPresent()
                && factors.get(0)
                        .of()
                        .range(binding, cells)
                        .filter(range -> range.value().sign() != 0)
                        .isPresent();
    }

    Stream<Expression> expressions() {
        return factors.stream().map(Factor::of);
    }

    /** What is multiplied, or by what it is divided. */
    record Factor(boolean divides, Expression of) {}
}
