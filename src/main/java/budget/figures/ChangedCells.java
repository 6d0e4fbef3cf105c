package budget.figures;

import java.util.BitSet;

/** The cells of a table that differ from another version of it. */
public final class ChangedCells {

    private ChangedCells() {}

    /** By their numbers; all of them where the other version has other rows or is not there. */
    @SuppressWarnings("ReferenceEquality") // a copy with changed cells shares the rows of the table it was made from
    public static BitSet between(Table one, Table other) {
        BitSet changed = new BitSet();
        if (one.rows() != other.rows() || one.presence() != other.presence()) {
            changed.set(0, Math.max(one.size(), other.size()));
            return changed;
        }
        for (int cell = 0; cell < one.size(); cell++) {
            boolean isOther = stated(one, cell) != stated(other, cell)
                    || (one.isStated(cell)
                            && (one.value(cell) != other.value(cell) || one.half(cell) != other.half(cell)));
            changed.set(cell, isOther);
        }
        return changed;
    }

    /** The columns of some cells. */
    public static BitSet columns(Table table, BitSet cells) {
        BitSet columns = new BitSet();
        cells.stream().map(table::columnOf).forEach(columns::set);
        return columns;
    }

    /** The stated content of a cell, without derived amounts. */
    private static CellState stated(Table table, int cell) {
        CellState state = table.state(cell);
        return state == CellState.DERIVED || state == CellState.UNDERIVABLE ? CellState.BLANK : state;
    }
}
