package budget.workbook;

import budget.definition.ColumnLayout.Role;
import budget.definition.PanelLayout;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * One side of a table that was found: which sheet column holds what.
 *
 * @param columns from left to right as they stand in the sheet
 */
public record FoundPanel(PanelLayout layout, List<BoundColumn> columns) {

    public FoundPanel {
        columns = List.copyOf(columns);
    }

    /** The money columns, from left to right. */
    public List<BoundColumn> measures() {
        return columns.stream().filter(bound -> bound.layout().isMeasure()).toList();
    }

    /** Where a key column stands. */
    public OptionalInt column(Role role) {
        return columns.stream()
                .filter(bound -> bound.layout().role() == role)
                .mapToInt(BoundColumn::column)
                .findFirst();
    }

    /** The cell of a row in the column of a role; nothing for a blank cell or a column that is not there. */
    public @Nullable Cell at(Row row, Role role) {
        OptionalInt column = column(role);
        return column.isPresent() ? row.at(column.getAsInt()) : null;
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

    /** Whether the cell lies in a key column of this panel. */
    boolean isKey(Cell cell) {
        return columns.stream()
                .anyMatch(bound -> bound.column() == cell.address().column()
                        && !bound.layout().isMeasure()
                        && bound.layout().role() != Role.REMARK);
    }

    /** The total's key when the row is this panel's total row. */
    public Optional<String> totalIn(Row row) {
        List<Cell> keys = row.cells().stream().filter(this::isKey).toList();
        return totalAmong(keys.isEmpty() ? leftOfMeasures(row) : keys);
    }

    private Optional<String> totalAmong(List<Cell> cells) {
        return cells.stream()
                .filter(Cell.Text.class::isInstance)
                .flatMap(cell -> layout.totalFor(cell.shown()).stream())
                .findFirst();
    }

    /** The label of a total row is often merged over all columns at its left, 序号 and blank ones included. */
    private List<Cell> leftOfMeasures(Row row) {
        int firstMeasure =
                measures().stream().mapToInt(BoundColumn::column).min().orElse(0);
        return row.cells().stream()
                .filter(cell -> cell.address().column() < firstMeasure)
                .toList();
    }
}
