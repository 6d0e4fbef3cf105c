package budget.rule;

import budget.figures.CellState;
import budget.figures.Part;
import budget.figures.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One side of a comparison while it is added up. */
final class SideSum {

    /** Limit of sums, so that they can be added and doubled without overflow; amounts have at most 15 digits. */
    private static final long LARGEST = Long.MAX_VALUE / 16;

    private long value;
    private long half;
    private boolean filled;
    private boolean stated;
    private boolean partless;
    private boolean unscoped;
    private boolean unsaid;
    private @Nullable Table blockedTable;
    private int blockedCell;
    private final @Nullable List<Part> parts;

    /** A tally that keeps its addends if required. */
    SideSum(boolean keepsParts) {
        parts = keepsParts ? new ArrayList<>() : null;
    }

    void clear() {
        value = 0;
        half = 0;
        filled = false;
        stated = false;
        partless = false;
        unscoped = false;
        unsaid = false;
        blockedTable = null;
        if (parts != null) {
            parts.clear();
        }
    }

    /** Adds an amount; false, without adding, if the sum would exceed the limit. */
    boolean add(int sign, long amount, long halfInterval) {
        long sum = sign > 0 ? value + amount : value - amount;
        if (Math.abs(sum) > LARGEST || half + halfInterval > LARGEST) {
            return false;
        }
        value = sum;
        half += halfInterval;
        return true;
    }

    /** Keeps an added cell, if addends are kept. */
    void met(Table table, int cell, int sign) {
        filled |= table.state(cell) != CellState.BLANK;
        stated |= table.state(cell) == CellState.STATED;
        if (parts != null) {
            parts.add(Part.of(table, cell, sign));
        }
    }

    /** An empty tally that keeps what this one keeps. */
    SideSum apart() {
        return new SideSum(keepsParts());
    }

    /** Adds the cells of another tally, without its amount. */
    void take(SideSum other) {
        filled |= other.filled;
        stated |= other.stated;
        partless |= other.partless;
        unscoped |= other.unscoped;
        unsaid |= other.unsaid;
        if (other.blockedTable != null) {
            block(other.blockedTable, other.blockedCell);
        }
        if (parts != null) {
            parts.addAll(other.parts());
        }
    }

    boolean keepsParts() {
        return parts != null;
    }

    /** Keeps, in place of a cell missing in the sheet, those from which its amount follows. */
    void keep(List<Part> instead, int sign) {
        filled |= instead.stream().anyMatch(Part::isFilled);
        for (Part part : instead) {
            Objects.requireNonNull(parts).add(Part.of(part.table(), part.cell(), part.sign() * sign));
        }
    }

    void block(Table table, int cell) {
        if (blockedTable == null) {
            blockedTable = table;
            blockedCell = cell;
        }
        filled |= cell >= 0;
    }

    /** Records that the row has none below it, so that nothing is added. */
    void setPartless() {
        partless = true;
    }

    /** Records that there is nothing to compare with: no year before, no children, no control totals. */
    void setUnscoped() {
        unscoped = true;
    }

    /** Records that no sentence states it. */
    void setUnsaid() {
        unsaid = true;
    }

    /** Whether a figure in it could have been stated by a sentence and is not. */
    boolean isUnsaid() {
        return unsaid;
    }

    long value() {
        return value;
    }

    long half() {
        return half;
    }

    /** Whether any cell that was added is not blank. */
    boolean isFilled() {
        return filled;
    }

    /** Whether any cell that was added states a figure. */
    boolean isStated() {
        return stated;
    }

    boolean isBlocked() {
        return blockedTable != null;
    }

    /** Whether the rule does not apply to its binding. */
    boolean isBesideThePoint() {
        return partless || unscoped;
    }

    /** What could not be read. */
    @Nullable
    Part blockedBy() {
        return blockedTable == null ? null : Part.of(blockedTable, blockedCell, 1);
    }

    List<Part> parts() {
        return parts == null ? List.of() : List.copyOf(parts);
    }
}
