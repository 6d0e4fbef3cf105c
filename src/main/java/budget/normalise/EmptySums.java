package budget.normalise;

import budget.model.CodeLevel;
import budget.model.Figure;
import budget.model.Making;
import budget.model.RowKey;
import java.util.List;

/**
 * Totals whose formula adds only rows that meet a condition (SUMIF over the rows of 类), in a table that leaves those rows
 * out: the zero that such a formula gives is the sum of nothing, and no figure.
 */
final class EmptySums {

    private final Making making;
    private final boolean leavesOutTopRows;

    EmptySums(List<FigureRow> rows, Making making) {
        this.making = making;
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
                && making.formula(figure.cell())
                        .filter(Making.Made::isConditionalSum)
                        .isPresent();
    }
}
