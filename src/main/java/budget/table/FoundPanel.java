package budget.table;

import budget.layout.ColumnLayout.Role;
import budget.layout.PanelLayout;
import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** One side of a table that was found: which sheet column holds what. It is asked for every row, so it has looked once. */
public final class FoundPanel {

    private final PanelLayout layout;
    private final List<BoundColumn> columns;
    private final List<BoundColumn> measures;
    private final List<BoundColumn> keys;
    private final Map<Role, Integer> byRole = new EnumMap<>(Role.class);

    /**
     * A side of a table.
     *
     * @param columns from left to right, as in the sheet
     */
    FoundPanel(PanelLayout layout, List<BoundColumn> columns) {
        this.layout = layout;
        this.columns = List.copyOf(columns);
        this.measures =
                columns.stream().filter(bound -> bound.layout().isMeasure()).toList();
        this.keys = columns.stream().filter(BoundColumn::isKey).toList();
        columns.forEach(bound -> byRole.putIfAbsent(bound.layout().role(), bound.column()));
    }

    public PanelLayout layout() {
        return layout;
    }

    /** All columns, from left to right. */
    public List<BoundColumn> columns() {
        return columns;
    }

    /** The money columns, from left to right. */
    public List<BoundColumn> measures() {
        return measures;
    }

    /** Whether a row states itself what it is about, not by cells merged over it from above. */
    public boolean hasOwnKey(Row row) {
        return keys.stream()
                .map(key -> row.at(key.column()))
                .anyMatch(cell -> cell != null && cell.address().row() == row.number());
    }

    /** The columns that tell what a row is about, from left to right. */
    public List<BoundColumn> keys() {
        return keys;
    }

    /** The place of a key column. */
    public OptionalInt column(Role role) {
        Integer column = byRole.get(role);
        return column == null ? OptionalInt.empty() : OptionalInt.of(column);
    }

    /** The cell of a row in the column of a role; nothing for a blank cell or a column that is not there. */
    public @Nullable Cell at(Row row, Role role) {
        Integer column = byRole.get(role);
        return column == null ? null : row.at(column);
    }

    /** The cell of a row in the key column that the layout calls so. */
    public @Nullable Cell at(Row row, String key) {
        for (BoundColumn bound : columns) {
            if (bound.layout().key().equals(key)) {
                return row.at(bound.column());
            }
        }
        return null;
    }

    /** The words in the row's key columns, as the clerk sees them. */
    public String words(Row row) {
        StringBuilder words = new StringBuilder();
        for (BoundColumn column : columns) {
            Cell cell = row.at(column.column());
            if (cell != null && !column.layout().isMeasure()) {
                words.append(words.isEmpty() ? "" : " ").append(Words.trimmed(cell.shown()));
            }
        }
        return words.toString();
    }

    /** Whether the cell is in a key column of this panel. */
    boolean isKey(Cell cell) {
        for (BoundColumn key : keys) {
            if (key.column() == cell.address().column()) {
                return true;
            }
        }
        return false;
    }

    /** The total's key when the row is this panel's total row; nothing otherwise. */
    public @Nullable String totalIn(Row row) {
        boolean hasKey = false;
        for (Cell cell : row.cells()) {
            if (isKey(cell)) {
                hasKey = true;
                String total = totalIn(cell);
                if (total != null) {
                    return total;
                }
            }
        }
        return hasKey ? null : totalLeftOfMeasures(row);
    }

    /** The label of a total row is often merged over all columns at its left, 序号 and blank ones included. */
    private @Nullable String totalLeftOfMeasures(Row row) {
        int firstMeasure = measures.isEmpty() ? 0 : measures.get(0).column();
        for (Cell cell : row.cells()) {
            String total = cell.address().column() < firstMeasure ? totalIn(cell) : null;
            if (total != null) {
                return total;
            }
        }
        return null;
    }

    private @Nullable String totalIn(Cell cell) {
        return cell instanceof Cell.Text text ? layout.totalFor(text.text()).orElse(null) : null;
    }
}
