package budget.definition;

import budget.model.Amount;
import budget.model.HeadlineAmounts;
import budget.rule.FigureSum;
import java.util.Optional;

/** The headline of a run: taken from the consolidated numbers, one by one. */
public final class HeadlineTotal {

    private final Optional<FigureSum.Total> income;
    private final Optional<FigureSum.Total> spending;

    public HeadlineTotal(Datasets.Headline headline) {
        income = headline.income().map(FigureSum.Total::new);
        spending = headline.spending().map(FigureSum.Total::new);
    }

    /** Adds a number of a form by its row and column. */
    public void take(String form, String row, String column, Amount amount) {
        income.ifPresent(total -> total.take(form, row, column, amount));
        spending.ifPresent(total -> total.take(form, row, column, amount));
    }

    /** The totals; none for those without a number. */
    public HeadlineAmounts amounts() {
        return new HeadlineAmounts(income.flatMap(FigureSum.Total::amount), spending.flatMap(FigureSum.Total::amount));
    }
}
