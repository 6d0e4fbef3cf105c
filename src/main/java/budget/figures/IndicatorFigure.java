package budget.figures;

import budget.model.Indicator;
import budget.model.Words;
import java.util.List;
import java.util.Locale;

/**
 * A column that rules may read of the indicators of target tables.
 *
 * @param key the column's name in formulas
 * @param under words of which one must be part of the names of the indicator's groups; none for every indicator
 * @param except words in its own name by which an indicator is left out
 */
public record IndicatorFigure(String key, Of of, List<String> under, List<String> except) {

    public IndicatorFigure {
        under = List.copyOf(under);
        except = List.copyOf(except);
    }

    /** Whether an indicator has this figure. */
    boolean isOf(Indicator indicator) {
        String groups = Words.bare(indicator.names().first() + indicator.names().second());
        String own = Words.bare(indicator.names().third());
        return (under.isEmpty() || under.stream().map(Words::bare).anyMatch(groups::contains))
                && except.stream().map(Words::bare).noneMatch(own::contains);
    }

    /** Whether it is an amount of money. */
    public boolean isMoney() {
        return of == Of.MONEY;
    }

    /** What an indicator's figure is. */
    public enum Of {
        /** Its weight. */
        WEIGHT,
        /** The money its value states; a line that is the sum of the others of its target has none. */
        MONEY,
        /** One, so that a sum is the number of indicators. */
        COUNT;

        /** As layouts write it. */
        public String written() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
