package budget.workbook;

import budget.finding.Finding;
import budget.model.CellAddress;
import budget.model.CellRange;
import budget.model.Making;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sheet of an .xls, gathered record by record; it has at most 65,536 rows. */
final class XlsSheet implements Sheet {

    private static final Comparator<Cell> BY_COLUMN =
            Comparator.comparingInt(cell -> cell.address().column());

    private final String name;
    private final TreeMap<Integer, List<Cell>> rows = new TreeMap<>();
    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();
    private final SheetSums sums = new SheetSums();
    private final List<CellRange> regions = new ArrayList<>();
    private @Nullable MergedRegions merged;
    private @Nullable Iterator<Integer> next;

    XlsSheet(String name) {
        this.name = name;
    }

    /** A cell; nothing for one that is blank. */
    void add(@Nullable Cell cell) {
        if (cell != null) {
            rows.computeIfAbsent(cell.address().row(), ignored -> new ArrayList<>())
                    .add(cell);
        }
    }

    @Nullable
    Cell cell(CellAddress address) {
        return cells(address.row()).stream()
                .filter(cell -> cell.address().equals(address))
                .findFirst()
                .orElse(null);
    }

    /** Gives a cell another value; null makes it blank. */
    void put(CellAddress address, @Nullable Cell cell) {
        cells(address.row()).removeIf(old -> old.address().equals(address));
        add(cell);
    }

    /** Adds a sum formula of a cell. */
    void add(CellAddress address, SumFormula formula) {
        sums.add(address, formula);
    }

    /** Adds a cell made by a formula of any kind. */
    void note(CellAddress address, List<SumFormula.Term> reads) {
        sums.note(address, reads);
    }

    /** The findings about its sums, once all cells are read. */
    List<Finding> sumsOutOfDate() {
        if (!sums.hasFormulas()) {
            return List.of();
        }
        rows.keySet().forEach(row -> sums.add(sorted(row)));
        return sums.outOfDate(name);
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    void merge(CellRange region) {
        if (regions.size() >= MergedRegions.MOST) {
            throw new IllegalStateException("more merged regions than a sheet has");
        }
        if (region.isOnSheet()) {
            regions.add(region);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Making.Made> formulas() {
        return sums.made();
    }

    @Override
    public boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    @Override
    public MergedRegions merged() {
        if (merged == null) {
            merged = new MergedRegions(regions);
        }
        return merged;
    }

    @Override
    public Optional<Row> nextRow() {
        if (next == null) {
            next = rows.keySet().iterator();
        }
        if (!next.hasNext()) {
            return Optional.empty();
        }
        int number = next.next();
        return Optional.of(new Row(number, hiddenRows.get(number), sorted(number)));
    }

    private List<Cell> cells(int row) {
        return rows.getOrDefault(row, new ArrayList<>());
    }

    private List<Cell> sorted(int row) {
        List<Cell> cells = cells(row);
        cells.sort(BY_COLUMN);
        return cells;
    }
}
