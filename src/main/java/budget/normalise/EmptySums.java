package budget.normalise;

import budget.model.CodeLevel;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.Making;
import budget.model.RowKey;
import java.util.List;

/**
 * Totals whose formula adds only rows that meet a condition (SUMIF over the rows of 类), in a table that leaves those rows
 * out: the zero that such a formula gives is the sum of nothing, and no figure.
 */
final class EmptySums {

    private final List<Making.Made> formulas;
    private final boolean leavesOutTopRows;

    EmptySums(List<FigureRow> rows, List<Making.Made> formulas) {
        this.formulas = formulas;
        this.leavesOutTopRows = rows.stream().anyMatch(row -> row.key().code().isPresent())
                && rows.stream().noneMatch(EmptySums::isTop);
    }

    private static boolean isTop(FigureRow row) {
        return row.key() instanceof RowKey.Code code && code.of().level() == CodeLevel.CATEGORY;
    }

    /** The row without such figures. */
    FigureRow without(FigureRow row) {
        if (!leavesOutTopRows || !(row.key() instanceof RowKey.Total)) {
            return row;
        }
        List<Figure> figures =
                row.figures().stream().filter(figure -> !isOfNothing(figure)).toList();
        return new FigureRow(row.key(), row.name(), row.line(), figures);
    }

    private boolean isOfNothing(Figure figure) {
        return figure.amount().isZero()
                && formulas.stream().anyMatch(made -> made.at().equals(figure.cell()) && made.isConditionalSum());
    }
}
