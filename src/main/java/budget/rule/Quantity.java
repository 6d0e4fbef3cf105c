package budget.rule;

import budget.figures.Figures;
import budget.figures.Vocabulary;
import budget.rule.Condition.Comparison;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A number made of figures by a formula, for what is written rather than judged. */
public final class Quantity {

    private final Formula formula;
    private final Expression of;

    private Quantity(Formula formula) {
        this.formula = formula;
        this.of = ((Comparison) formula.claim()).left();
    }

    /**
     * Reads one side of a formula; a mistake in it is a {@link FormulaException}.
     *
     * @param where a condition that a row has to meet, or empty
     * @param driver the rows for each of which there is a number, or empty for a single one
     */
    public static Quantity parse(String side, String where, String driver, Vocabulary vocabulary) {
        String condition = where.isEmpty() ? "" : "if " + where + " then ";
        return new Quantity(Formula.parse(condition + side + " = " + side, driver, vocabulary));
    }

    /**
     * The numbers by the keys of their rows, the single one under an empty key: money in 分, rounded half up. What is not known is
     * not among them. A growth from nothing is 100 %, as is the custom.
     */
    public Map<String, BigDecimal> in(RuleBook book, Figures figures, int decimals) {
        CellReader cells = book.cells(figures);
        Map<String, BigDecimal> numbers = new LinkedHashMap<>();
        if (formula.driver().tables().isEmpty()) {
            add(Binding.none(0), cells, decimals, numbers);
        } else {
            formula.driver().each(cells, binding -> add(binding, cells, decimals, numbers));
        }
        return numbers;
    }

    private void add(Binding row, CellReader cells, int decimals, Map<String, BigDecimal> numbers) {
        Condition when = formula.when();
        if (when == null || when.judge(row, cells) == Truth.TRUE) {
            value(row, cells).ifPresent(exact -> numbers.put(row.text(), decimal(exact, decimals)));
        }
    }

    private static BigDecimal decimal(Ratio exact, int decimals) {
        return new BigDecimal(exact.over()).divide(new BigDecimal(exact.under()), decimals, RoundingMode.HALF_UP);
    }

    private Optional<Ratio> value(Binding row, CellReader cells) {
        SideSum read = new SideSum(false);
        of.references().forEach(reference -> reference.addTo(read, 1, row, cells));
        if (read.isBlocked() || read.isBesideThePoint()) {
            return Optional.empty();
        }
        return of.range(row, cells).map(Range::value).or(() -> fromNothing(row, cells));
    }

    /** The custom where the divisor of a product is 0. */
    private Optional<Ratio> fromNothing(Binding row, CellReader cells) {
        List<Expression.Term> terms = of.terms();
        if (terms.size() != 1 || !(terms.get(0).atom() instanceof Product product)) {
            return Optional.empty();
        }
        boolean isNothing = product.factors().stream()
                .filter(factor -> !factor.divides())
                .anyMatch(factor -> factor.of()
                        .range(row, cells)
                        .filter(range -> range.value().sign() == 0)
                        .isPresent());
        return Optional.of(Ratio.of(isNothing ? 0 : 100, 1));
    }
}
