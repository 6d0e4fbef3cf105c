package budget.rule;

import budget.figures.Figures;
import budget.figures.Vocabulary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** A number made of figures by a formula, for what is written rather than judged. */
public final class Quantity {

    private static final Binding NO_ROW = Binding.none(0);

    private final Expression of;

    private Quantity(Expression of) {
        this.of = of;
    }

    /** Reads one side of a formula; a mistake in it is a {@link FormulaException}. */
    public static Quantity parse(String text, Vocabulary vocabulary) {
        return new Quantity(FormulaParser.side(text, vocabulary));
    }

    /**
     * Its value, money in 分, rounded half up; nothing where a figure of it is not known. A growth from nothing is 1, of nothing
     * to nothing 0, as is the custom.
     */
    public Optional<BigDecimal> in(RuleBook book, Figures figures, int decimals) {
        CellReader cells = book.cells(figures);
        SideSum tally = new SideSum(false);
        of.addTo(tally, NO_ROW, cells);
        Optional<Product> growth = growthFromNothing(cells);
        if (tally.isBlocked() || (growth.isEmpty() && tally.isBesideThePoint())) {
            return Optional.empty();
        }
        Optional<Ratio> value = growth.isPresent()
                ? growth.get().factors().get(0).of().range(NO_ROW, cells).map(Quantity::fromNothing)
                : of.range(NO_ROW, cells).map(Range::value);
        return value.map(exact -> new BigDecimal(exact.over())
                .divide(new BigDecimal(exact.under()), decimals, RoundingMode.HALF_UP));
    }

    private Optional<Product> growthFromNothing(CellReader cells) {
        List<Expression.Term> terms = of.terms();
        return terms.size() == 1
                        && terms.get(0).atom() instanceof Product product
                        && product.isFromZero(NO_ROW, cells)
                ? Optional.of(product)
                : Optional.empty();
    }

    private static Ratio fromNothing(Range change) {
        return Ratio.of(change.value().sign() == 0 ? 0 : 1, 1);
    }
}
