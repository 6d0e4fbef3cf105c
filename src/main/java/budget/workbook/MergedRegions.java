package budget.workbook;

import budget.model.CellAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The merged cells of a sheet. */
public final class MergedRegions {

    public static final MergedRegions NONE = new MergedRegions(List.of());

    private final Map<Integer, List<Region>> byRow = new HashMap<>();

    public MergedRegions(List<Region> regions) {
        for (Region region : regions) {
            // A region that spans very many rows is never a header; indexing it row by row would cost memory.
            for (int row = region.firstRow(); row <= Math.min(region.lastRow(), region.firstRow() + 200); row++) {
                byRow.computeIfAbsent(row, ignored -> new java.util.ArrayList<>())
                        .add(region);
            }
        }
    }

    /** The top left cell of the region that covers this cell, if there is one. */
    public Optional<CellAddress> topLeft(int row, int column) {
        return byRow.getOrDefault(row, List.of()).stream()
                .filter(region -> column >= region.firstColumn() && column <= region.lastColumn())
                .map(region -> new CellAddress(region.firstRow(), region.firstColumn()))
                .findFirst();
    }

    /** The last column of the region that starts in this cell; the cell's own column if none does. */
    public int lastColumn(CellAddress topLeft) {
        return byRow.getOrDefault(topLeft.row(), List.of()).stream()
                .filter(region -> region.firstRow() == topLeft.row() && region.firstColumn() == topLeft.column())
                .mapToInt(Region::lastColumn)
                .findFirst()
                .orElse(topLeft.column());
    }

    /** A merged region; rows counted from 1, columns from 0, both ends included. */
    public record Region(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
