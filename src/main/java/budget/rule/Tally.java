package budget.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One side of a comparison while it is added up. */
final class Tally {

    private long value;
    private long half;
    private boolean filled;
    private boolean partless;
    private boolean unscoped;
    private @Nullable TableFigures blockedTable;
    private int blockedCell;
    private final @Nullable List<Part> parts;

    /** A tally that keeps what it was added up from, if asked to. */
    Tally(boolean keepsParts) {
        parts = keepsParts ? new ArrayList<>() : null;
    }

    void clear() {
        value = 0;
        half = 0;
        filled = false;
        partless = false;
        unscoped = false;
        blockedTable = null;
    }

    void add(int sign, long amount, long halfInterval) {
        value = sign > 0 ? Math.addExact(value, amount) : Math.subtractExact(value, amount);
        half = Math.addExact(half, halfInterval);
    }

    /** A cell has been added: what it was, for those who want to know. */
    void met(TableFigures table, int cell, int sign) {
        filled |= table.state(cell) != TableFigures.State.BLANK;
        if (parts != null) {
            parts.add(Part.of(table, cell, sign));
        }
    }

    void block(TableFigures table, int cell) {
        if (blockedTable == null) {
            blockedTable = table;
            blockedCell = cell;
        }
        filled |= cell >= 0;
    }

    /** There is nothing to add: the row has none below it. */
    void setPartless() {
        partless = true;
    }

    /** There is nothing to compare with: no year before, no children, no control totals. */
    void setUnscoped() {
        unscoped = true;
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

    boolean isBlocked() {
        return blockedTable != null;
    }

    /** Whether the rule does not concern what it is bound to. */
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
