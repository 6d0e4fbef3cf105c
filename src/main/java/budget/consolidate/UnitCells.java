package budget.consolidate;

import budget.figures.Table;
import budget.figures.Vocabulary.Panel;
import budget.model.Amount;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The sums of money of one counting unit as arrays: of each row that has any, in the order of the tables, its cells. They are what
 * the unit adds to sums over all units, and what lists of units show of it.
 */
public final class UnitCells {

    private static final int KINDS = 3;
    private static final int STATED = 0;
    private static final int DERIVED = 1;
    private static final int UNKNOWN = 2;

    private final UnitRows known;
    private final Packed packed;

    /** Cells in the rows of these numbers. */
    public UnitCells(UnitRows known, Packed packed) {
        this.known = known;
        this.packed = packed;
    }

    /** The cells of a unit's completed tables that have an amount or should have one. */
    public static UnitCells of(UnitFigures unit, UnitRows known) {
        Filling filling = new Filling();
        unit.tables().forEach((panel, table) -> {
            for (int row = 0; row < table.rows().size(); row++) {
                if (filling.add(table, row)) {
                    filling.endRow(known.number(panel, table.rows().get(row)));
                }
            }
        });
        return new UnitCells(known, filling.packed());
    }

    /** How many rows there are. */
    public int rows() {
        return packed.rows.length;
    }

    public UnitRow row(int at) {
        return known.row(packed.rows[at]);
    }

    /** The number by which the row is known. */
    public int number(int at) {
        return packed.rows[at];
    }

    /** The first cell of a row; its last one is before the first one of the next row. */
    public int from(int row) {
        return row == 0 ? 0 : packed.ends[row - 1];
    }

    public int column(int cell) {
        return packed.cells[cell] / KINDS;
    }

    public boolean isStated(int cell) {
        return packed.cells[cell] % KINDS == STATED;
    }

    /** Whether the amount is derived. */
    public boolean isDerived(int cell) {
        return packed.cells[cell] % KINDS == DERIVED;
    }

    /** Whether there should be an amount but it is unknown. */
    public boolean isUnknown(int cell) {
        return packed.cells[cell] % KINDS == UNKNOWN;
    }

    public Amount amount(int cell) {
        return Amount.ofFen(packed.amounts[cell]);
    }

    /** The amount of a row in a column; nothing where it has none. */
    public Optional<Amount> cell(int row, int column) {
        for (int cell = from(row); cell < from(row + 1); cell++) {
            if (column(cell) == column && !isUnknown(cell)) {
                return Optional.of(amount(cell));
            }
        }
        return Optional.empty();
    }

    long fen(int cell) {
        return packed.amounts[cell];
    }

    /** For keeping, with the rows under the numbers they have elsewhere. */
    public Packed packed(UnitRows elsewhere) {
        return new Packed(
                IntStream.of(packed.rows)
                        .map(number -> elsewhere.number(known.row(number)))
                        .toArray(),
                packed.ends,
                packed.cells,
                packed.amounts);
    }

    /** Whether both have the same rows with the same cells. */
    public boolean areLike(UnitCells other) {
        return Arrays.equals(packed.rows, other.known == known ? other.packed.rows : other.packed(known).rows)
                && Arrays.equals(packed.ends, other.packed.ends)
                && Arrays.equals(packed.cells, other.packed.cells)
                && Arrays.equals(packed.amounts, other.packed.amounts);
    }

    /**
     * Cells as they are kept.
     *
     * @param rows the numbers of rows
     * @param ends the end of each row's cells
     * @param cells three times the column, and what kind of amount it is
     */
    @SuppressWarnings("ArrayRecordComponent") // a unit has hundreds; they are compared one by one in areLike
    public record Packed(int[] rows, int[] ends, int[] cells, long[] amounts) {}

    private static final class Filling {

        private int[] rows = new int[256];
        private int[] ends = new int[256];
        private int[] cells = new int[1_024];
        private long[] amounts = new long[1_024];
        private int rowCount;
        private int cellCount;

        /** Adds a row's cells; whether there are any. */
        private boolean add(Table table, int row) {
            int before = cellCount;
            Panel panel = table.panel();
            for (int column = 0; column < panel.columns().size(); column++) {
                int cell = table.cell(row, column);
                boolean isUnknown = table.isUnknown(cell);
                if (panel.columns().get(column).isMoney() && (isUnknown || table.isFilled(cell))) {
                    int filled = table.isDerived(cell) ? DERIVED : STATED;
                    add(KINDS * column + (isUnknown ? UNKNOWN : filled), isUnknown ? 0 : table.value(cell));
                }
            }
            return cellCount > before;
        }

        private void add(int cell, long fen) {
            if (cellCount == cells.length) {
                cells = Arrays.copyOf(cells, 2 * cellCount);
                amounts = Arrays.copyOf(amounts, 2 * cellCount);
            }
            cells[cellCount] = cell;
            amounts[cellCount++] = fen;
        }

        private void endRow(int number) {
            if (rowCount == rows.length) {
                rows = Arrays.copyOf(rows, 2 * rowCount);
                ends = Arrays.copyOf(ends, 2 * rowCount);
            }
            rows[rowCount] = number;
            ends[rowCount++] = cellCount;
        }

        private Packed packed() {
            return new Packed(
                    Arrays.copyOf(rows, rowCount),
                    Arrays.copyOf(ends, rowCount),
                    Arrays.copyOf(cells, cellCount),
                    Arrays.copyOf(amounts, cellCount));
        }
    }
}
