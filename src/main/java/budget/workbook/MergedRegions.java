package budget.workbook;

import budget.model.CellAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The merged cells of a sheet. */
public final class MergedRegions {

    public static final MergedRegions NONE = new MergedRegions(List.of());

    /** Regions of more rows are few; to index each of them row by row would cost memory. */
    private static final int ROWS_INDEXED = 200;

    private static final int MOST_TALL_REGIONS = 1_000;

    private final Map<Integer, List<Region>> byRow = new HashMap<>();
    private final List<Region> tall = new ArrayList<>();

    public MergedRegions(List<Region> regions) {
        for (Region region : regions) {
            if (region.lastRow() - region.firstRow() < ROWS_INDEXED) {
                for (int row = region.firstRow(); row <= region.lastRow(); row++) {
                    byRow.computeIfAbsent(row, ignored -> new ArrayList<>()).add(region);
                }
            } else if (tall.size() < MOST_TALL_REGIONS) {
                tall.add(region);
            }
        }
    }

    /** The top left cell of the region that covers this cell, if there is one. */
    public Optional<CellAddress> topLeft(int row, int column) {
        return at(row).filter(region -> column >= region.firstColumn() && column <= region.lastColumn())
                .map(region -> new CellAddress(region.firstRow(), region.firstColumn()))
                .findFirst();
    }

    /** The last column of the region that starts in this cell; the cell's own column if none does. */
    public int lastColumn(CellAddress topLeft) {
        return at(topLeft.row())
                .filter(region -> region.firstRow() == topLeft.row() && region.firstColumn() == topLeft.column())
                .mapToInt(Region::lastColumn)
                .findFirst()
                .orElse(topLeft.column());
    }

    private Stream<Region> at(int row) {
        return Stream.concat(
                byRow.getOrDefault(row, List.of()).stream(),
                tall.stream().filter(region -> row >= region.firstRow() && row <= region.lastRow()));
    }

    /** A merged region; rows counted from 1, columns from 0, both ends included. */
    public record Region(int firstRow, int firstColumn, int lastRow, int lastColumn) {}
}
