package budget.normalise;

import budget.figures.Block;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary.Panel;
import budget.model.Figure;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows that one block of a panel was found to have. */
final class FilledRows {

    private static final int ANY_LINE = -1;

    private final List<FigureRow> rows;
    private final Map<Integer, List<UnreadableCell>> unreadable = new HashMap<>();

    FilledRows(List<FigureRow> rows, List<UnreadableCell> unreadable) {
        this.rows = rows;
        for (UnreadableCell cell : unreadable) {
            this.unreadable
                    .computeIfAbsent(line(cell.row(), cell.cell().row()), ignored -> new ArrayList<>())
                    .add(cell);
        }
    }

    /** A labelled cell is in another line than the name of its project, or of the unit. */
    private static int line(RowKey key, int line) {
        return key instanceof RowKey.Target || key instanceof RowKey.Total ? ANY_LINE : line;
    }

    /** Enters them into their table. */
    void addTo(TableBuilder table, Panel panel, Block block) {
        table.block(block).expecting(rows.size());
        for (FigureRow row : rows) {
            table.row(new TableRow(row.key(), row.name(), row.line(), block));
            for (Figure figure : row.figures()) {
                table.stated(panel.column(figure.measure()), figure);
            }
            for (UnreadableCell cell : unreadable.getOrDefault(line(row.key(), row.line()), List.of())) {
                if (cell.row().equals(row.key())) {
                    table.unreadable(panel.column(cell.measure()));
                }
            }
        }
    }
}
