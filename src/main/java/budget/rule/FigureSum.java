package budget.rule;

import budget.figures.Vocabulary;
import budget.model.Amount;
import java.util.List;
import java.util.Optional;

/**
 * Figures added and taken off, as a job names them in the language of rules: {@code 支出[合计].合计 - sum(项目表[类].合计)}. It is
 * read once and evaluated over one unit, or over the consolidated numbers of all.
 *
 * @param written as written in the job folder
 */
public record FigureSum(String written, List<NamedFigures> figures) {

    public FigureSum {
        figures = List.copyOf(figures);
    }

    /** Reads a sum of figures; a mistake in it is a {@link FormulaException}. */
    public static FigureSum parse(String text, Vocabulary vocabulary) {
        return new FigureSum(text, FormulaParser.sum(text, vocabulary));
    }

    /** The amount; nothing where one of its figures is unknown. */
    public Optional<Amount> in(Source source) {
        Amount sum = Amount.ZERO;
        for (NamedFigures named : figures) {
            for (String column : named.columns()) {
                Optional<Amount> part = source.sum(named, column);
                if (part.isEmpty()) {
                    return Optional.empty();
                }
                sum = named.sign() > 0 ? sum.plus(part.get()) : sum.minus(part.get());
            }
        }
        return Optional.of(sum);
    }

    /** Where the figures come from. */
    @FunctionalInterface
    public interface Source {

        /** The sum of one column over the named rows; nothing where it is unknown. */
        Optional<Amount> sum(NamedFigures rows, String column);
    }

    /** The sum over consolidated numbers, which are taken one by one. */
    public static final class Total {

        private final FigureSum of;
        private Optional<Amount> amount = Optional.empty();

        public Total(FigureSum of) {
            this.of = of;
        }

        /** Takes a number of a form by its row and column. */
        public void take(String form, String row, String column, Amount number) {
            for (NamedFigures named : of.figures) {
                if (named.has(form, row, column)) {
                    Amount before = amount.orElse(Amount.ZERO);
                    amount = Optional.of(named.sign() > 0 ? before.plus(number) : before.minus(number));
                }
            }
        }

        /** The sum; nothing where no number of it was taken. */
        public Optional<Amount> amount() {
            return amount;
        }
    }
}
