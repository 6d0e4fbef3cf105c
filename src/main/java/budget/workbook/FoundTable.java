package budget.workbook;

import budget.definition.FormLayout;
import budget.model.AmountUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form found on a sheet: where its columns stand and what was said above them.
 *
 * @param frame the columns and the header row it spans
 * @param unit the unit of money named near the title, if one was
 * @param fields labelled cells above the header, by their key
 */
public record FoundTable(
        FormLayout form,
        String sheet,
        List<FoundPanel> panels,
        Frame frame,
        Optional<AmountUnit> unit,
        Map<String, Cell> fields,
        HeaderDrift drift) {

    public FoundTable {
        panels = List.copyOf(panels);
        fields = Map.copyOf(fields);
    }

    /** Whether a cell stands below the table's header. */
    public boolean encloses(Cell cell) {
        int column = cell.address().column();
        return column >= frame.firstColumn() && column <= frame.lastColumn();
    }

    /**
     * From which to which column the header reaches, and its last row.
     *
     * @param hiddenColumns those of its columns that are hidden
     */
    public record Frame(int firstColumn, int lastColumn, int headerRow, List<Integer> hiddenColumns) {

        public Frame {
            hiddenColumns = List.copyOf(hiddenColumns);
        }
    }
}
