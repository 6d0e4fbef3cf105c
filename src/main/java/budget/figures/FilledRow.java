package budget.figures;

import budget.model.Figure;
import budget.model.RowKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A row that a sheet has, with the figures it states. */
public record FilledRow(String panel, TableRow row, List<Figure> figures) {

    /** The rows of a table, without derived ones. */
    public static List<FilledRow> of(Table table) {
        return IntStream.range(0, table.rows().size())
                .filter(row -> !table.isImplied(row))
                .mapToObj(row -> new FilledRow(table.panel().key(), table.rows().get(row), table.figures(row)))
                .toList();
    }

    public RowKey key() {
        return row.key();
    }

    /** The figure under a measure; none for a blank cell. */
    public Optional<Figure> figure(String measure) {
        return figures.stream()
                .filter(figure -> figure.measure().equals(measure))
                .findFirst();
    }
}
