package budget.model;

import java.util.List;
import java.util.Optional;

/**
 * One row of a filled table: its key, its name, and the figures of its cells.
 *
 * @param name the row's label or the code's name, as typed, trimmed
 * @param line the sheet's row number
 * @param figures one for each non-empty amount cell, in the order of the columns
 */
public record FigureRow(RowKey key, String name, int line, List<Figure> figures) {

    public FigureRow {
        figures = List.copyOf(figures);
    }

    /** The figure under a measure; none for a blank cell. */
    public Optional<Figure> figure(String measure) {
        for (Figure figure : figures) {
            if (figure.measure().equals(measure)) {
                return Optional.of(figure);
            }
        }
        return Optional.empty();
    }

    /** The amount under a measure, 0 for a blank. */
    public Amount amount(String measure) {
        return figure(measure).map(Figure::amount).orElse(Amount.ZERO);
    }
}
