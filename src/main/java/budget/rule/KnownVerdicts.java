package budget.rule;

import budget.figures.Figures;
import budget.figures.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The verdicts on a submission, to be compared with those on changed versions of it: where some cells change, only the verdicts
 * that they are behind are reached again.
 */
public final class KnownVerdicts {

    /** Limit of cells of a submission; of larger ones too many cells would be behind too many verdicts. */
    private static final int MOST_CELLS = 20_000;

    /** Noting what is behind all verdicts costs about as much as so many changed versions without it. */
    private static final int WORTH_NOTING = 20;

    private final RuleBook book;
    private final Figures figures;
    private final Definitions definitions;
    private final boolean isSmall;
    private int asked;
    private @Nullable NotedVerdicts noted;

    KnownVerdicts(RuleBook book, Figures figures, Definitions definitions) {
        this.book = book;
        this.figures = figures;
        this.definitions = definitions;
        this.isSmall = figures.tables().stream().mapToInt(Table::size).sum() <= MOST_CELLS;
    }

    /** The verdicts on the figures with these tables in place of others. */
    public Changed with(Map<Integer, Table> others, Evaluation.Listener listener) {
        asked++;
        if (asked == WORTH_NOTING && isSmall) {
            noted = new NotedVerdicts(book.rules(), figures, definitions);
        }
        NotedVerdicts known = noted;
        boolean isSameRows = others.entrySet().stream().allMatch(other -> isSameRows(other.getKey(), other.getValue()));
        return known != null && known.areSure() && isSameRows
                ? known.with(others, listener)
                : new Wide(book.evaluation(figures.replacing(others), listener), book.concernedBy(figures, others));
    }

    @SuppressWarnings("ReferenceEquality") // a copy with changed cells shares the rows of the table it was made from
    private boolean isSameRows(int panel, Table other) {
        Table table = figures.table(panel);
        return table.rows() == other.rows() && table.presence() == other.presence();
    }

    /** The verdicts on changed figures. */
    public interface Changed {

        /** The rules whose verdicts may be others, in the order of the book. */
        List<Rule> rules();

        /** Passes on the verdicts of a rule, but not those that hold as before. */
        void evaluate(Rule rule);
    }

    /** All rows of rules are evaluated. */
    private record Wide(Evaluation evaluation, List<Rule> rules) implements Changed {

        @Override
        public void evaluate(Rule rule) {
            evaluation.evaluate(rule);
        }
    }
}
