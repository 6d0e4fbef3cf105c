package budget.workbook;

import budget.base.WorkBudget;
import budget.model.CellAddress;
import budget.model.CellRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The merged cells of a sheet. */
public final class MergedRegions {

    public static final MergedRegions NONE = new MergedRegions(List.of());

    /** Limit of regions; the search below is meant for regions of few rows. */
    static final int MOST = 1_000_000;

    private static final int ROWS_SEARCHED = 200;
    private static final Comparator<CellRange> BY_TOP_LEFT =
            Comparator.comparingInt(CellRange::firstRow).thenComparingInt(CellRange::firstColumn);

    private final List<CellRange> sorted = new ArrayList<>();
    private final List<CellRange> tall = new ArrayList<>();
    private int highest;

    public MergedRegions(List<CellRange> regions) {
        for (CellRange region : regions) {
            if (region.lastRow() - region.firstRow() < ROWS_SEARCHED) {
                sorted.add(region);
                highest = Math.max(highest, region.lastRow() - region.firstRow());
            } else {
                tall.add(region);
            }
        }
        sorted.sort(BY_TOP_LEFT);
    }

    /** The regions that reach into these rows. */
    public List<CellRange> between(int firstRow, int lastRow) {
        List<CellRange> between = new ArrayList<>();
        for (int at = lastUpTo(firstRow - highest - 1, Integer.MAX_VALUE) + 1; at < sorted.size(); at++) {
            CellRange region = sorted.get(at);
            if (region.firstRow() > lastRow) {
                break;
            }
            if (region.lastRow() >= firstRow) {
                between.add(region);
            }
        }
        for (CellRange region : tall) {
            WorkBudget.check();
            if (region.firstRow() <= lastRow && region.lastRow() >= firstRow) {
                between.add(region);
            }
        }
        return between;
    }

    /** The top left cell of the region that covers this cell, if there is one. */
    public Optional<CellAddress> topLeft(int row, int column) {
        return at(row, column).map(CellRange::first);
    }

    /** The last column of the region that starts in this cell; the cell's own column if none does. */
    public int lastColumn(CellAddress topLeft) {
        return at(topLeft.row(), topLeft.column())
                .filter(region -> region.firstRow() == topLeft.row() && region.firstColumn() == topLeft.column())
                .map(CellRange::lastColumn)
                .orElse(topLeft.column());
    }

    /** The region that covers this cell. Looks at the nearest region at the left in each row, from this row upwards. */
    public Optional<CellRange> at(int row, int column) {
        int at = lastUpTo(row, column);
        while (at >= 0 && sorted.get(at).firstRow() >= row - highest) {
            CellRange region = sorted.get(at);
            if (region.has(row, column)) {
                return Optional.of(region);
            }
            boolean isLeft = region.firstColumn() <= column;
            at = lastUpTo(isLeft ? region.firstRow() - 1 : region.firstRow(), column);
        }
        for (CellRange region : tall) {
            WorkBudget.check();
            if (region.has(row, column)) {
                return Optional.of(region);
            }
        }
        return Optional.empty();
    }

    /** The index of the last region that starts in this row up to this column, or in a row above; -1 if there is none. */
    private int lastUpTo(int row, int column) {
        int from = 0;
        int to = sorted.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            CellRange region = sorted.get(middle);
            boolean isBefore = region.firstRow() < row || (region.firstRow() == row && region.firstColumn() <= column);
            from = isBefore ? middle + 1 : from;
            to = isBefore ? to : middle;
        }
        return from - 1;
    }
}
