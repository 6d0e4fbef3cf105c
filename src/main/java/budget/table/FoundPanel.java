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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One side of a table that was found: which sheet column holds what. It is asked for every row, so it has looked once. */
public final class FoundPanel {

    private final PanelLayout layout;
    private final List<BoundColumn> columns;
    private final List<BoundColumn> measures;
    private final List<BoundColumn> keys;
    private final List<BoundColumn> units;
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
        this.units = keys.stream()
                .filter(bound -> bound.layout().role() == Role.UNIT)
                .toList();
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

    /** Whether each of its rows is of a unit of its own: the layout says so, and there is a column that names them. */
    public boolean isByUnit() {
        return !units.isEmpty();
    }

    /** The cells of a row that name its unit; none where a row has no unit of its own. */
    public List<Cell> unitCells(Row row) {
        return cells(row, units);
    }

    /** The cells of a row that tell what it is about within its unit. */
    public List<Cell> ownKeyCells(Row row) {
        return cells(
                row,
                keys.stream().filter(key -> key.layout().role() != Role.UNIT).toList());
    }

    private static List<Cell> cells(Row row, List<BoundColumn> columns) {
        return columns.stream()
                .flatMap(column -> Stream.ofNullable(row.at(column.column())))
                .filter(cell -> !Words.isBlank(cell.shown()))
                .toList();
    }

    /** Whether a row of a table by unit is about its unit as a whole: it has no other key than the label of a total. */
    public boolean isOfWholeUnit(Row row) {
        return ownKeyCells(row).stream().allMatch(cell -> totalIn(cell) != null);
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

    /** The total's key when the row is this panel's total row, by unit the one of all units; nothing otherwise. */
    public @Nullable String totalIn(Row row) {
        if (isByUnit() && !isOfWholeUnit(row)) {
            return null;
        }
        List<Cell> named = unitCells(row);
        if (!named.isEmpty()) {
            return named.stream().allMatch(cell -> totalIn(cell) != null)
                    ? layout.totalKey().orElse(null)
                    : null;
        }
        return totalLabelIn(row);
    }

    /** The total's key when a cell with a key, or one left of the figures, is the label of a total. */
    private @Nullable String totalLabelIn(Row row) {
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
