package budget.normalise;

import budget.model.Figure;
import budget.model.RowKey;
import java.util.List;
import java.util.Optional;

/**
 * One row of a sheet as read: its key, its name, and the figures of its cells.
 *
 * @param name the row's label or the code's name, as typed, trimmed
 * @param line the sheet's row number
 * @param figures one for each non-empty amount cell, in the order of the columns
 */
record FigureRow(RowKey key, String name, int line, List<Figure> figures) {

    FigureRow {
        figures = List.copyOf(figures);
    }

    /** The figure under a measure; none for a blank cell. */
    Optional<Figure> figure(String measure) {
        return figures.stream()
                .filter(figure -> figure.measure().equals(measure))
                .findFirst();
    }
}
