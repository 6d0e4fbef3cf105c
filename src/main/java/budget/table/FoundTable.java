package budget.table;

import budget.layout.FormLayout;
import budget.layout.RowKind;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.workbook.Cell;
import budget.workbook.MergedRegions;
import budget.workbook.Sheet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A form found on a sheet: the places of its columns, and what is above them.
 *
 * @param frame the columns and the header row it spans
 * @param units the units of money named near the title; several contradict one another
 * @param fields labelled cells above the header, by their key; of a later part those since the part before
 * @param isLater whether it is a later part of the table before: with labelled cells each panel has a header of its own
 * @param merged the merged cells of the sheet
 */
public record FoundTable(
        FormLayout form,
        String sheet,
        List<FoundPanel> panels,
        Frame frame,
        List<AmountUnit> units,
        Map<String, Cell> fields,
        boolean isLater,
        HeaderDrift drift,
        MergedRegions merged) {

    public FoundTable {
        panels = List.copyOf(panels);
        units = List.copyOf(units);
        fields = Map.copyOf(fields);
    }

    /** Whether its rows are of several units, each with its unit. */
    public boolean isByUnit() {
        return panels.stream().anyMatch(FoundPanel::isByUnit);
    }

    /** The unit of money named near the title: of several the one nearest to the header. */
    public Optional<AmountUnit> unit() {
        return units.isEmpty() ? Optional.empty() : Optional.of(units.get(units.size() - 1));
    }

    /** The first cell of the last row of its header; of a table without one the first row's. */
    public SheetCell header() {
        return new SheetCell(sheet, new CellAddress(Math.max(1, frame.headerRow()), frame.firstColumn()));
    }

    /** Whether its rows are indicators, which have no money columns. */
    public boolean isOfIndicators() {
        return panels.stream().allMatch(panel -> panel.layout().rows() == RowKind.INDICATORS);
    }

    /** Whether a cell is below the table's header. */
    public boolean encloses(Cell cell) {
        int column = cell.address().column();
        return column >= frame.firstColumn() && column <= frame.lastColumn();
    }

    /**
     * The place of the header.
     *
     * @param firstColumn the first column it reaches over, counted from 0
     * @param lastColumn the last one
     * @param headerRow its last row
     * @param hiddenColumns which of its columns are hidden
     */
    public record Frame(int firstColumn, int lastColumn, int headerRow, List<Integer> hiddenColumns) {

        /** No header at all: labelled cells without columns below them. */
        static final Frame NONE = new Frame(0, 0, 0, List.of());

        public Frame {
            hiddenColumns = List.copyOf(hiddenColumns);
        }

        /** The same frame on a sheet that hides some of its columns. */
        Frame on(Sheet sheet) {
            List<Integer> hidden = IntStream.rangeClosed(firstColumn, lastColumn)
                    .filter(sheet::isColumnHidden)
                    .boxed()
                    .toList();
            return new Frame(firstColumn, lastColumn, headerRow, hidden);
        }
    }
}
