package budget.rule;

import budget.figures.ChangedCells;
import budget.figures.Figures;
import budget.figures.Part;
import budget.figures.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The sums that a table states, which follow when other cells of it change. What each adds up is found once, for many changes of
 * the same table.
 */
public final class StatedSums {

    /** Limit of levels of sums of sums. */
    private static final int MOST_PASSES = 8;

    private final Definitions definitions;
    private final Figures figures;
    private final Table before;
    private final int panel;
    private final Map<Integer, List<Sum>> byCell = new HashMap<>();
    private @Nullable BitSet @Nullable [] above;

    StatedSums(Definitions definitions, Figures figures, Table before) {
        this.definitions = definitions;
        this.panel = figures.number(before);
        this.figures = figures.replacing(Map.of(panel, before));
        this.before = before;
    }

    /** The table before any change. */
    public Table table() {
        return before;
    }

    /**
     * Applies changes of some cells to the sums above them. Each pass carries changes one sum further up, or takes back what another
     * pass has evened out.
     *
     * @param after a copy of the table with changed cells, which will have changed sums as well
     * @param changed the cells whose change is given
     * @param onlyMade whether only sums made by formulas of the sheet are changed
     */
    public void carry(Table after, Set<Integer> changed, boolean onlyMade) {
        BitSet moved = ChangedCells.between(before, after);
        BitSet last = moved;
        for (int pass = 0; !last.isEmpty() && pass < MOST_PASSES; pass++) {
            Table now = after.copy();
            CellReader cells = new CellReader(figures.replacing(Map.of(panel, now)), definitions);
            BitSet sums = above(last);
            last = new BitSet();
            for (int cell = sums.nextSetBit(0); cell >= 0; cell = sums.nextSetBit(cell + 1)) {
                boolean follows = after.isStated(cell)
                        && !changed.contains(cell)
                        && (!onlyMade || after.formula(cell).isPresent());
                long value = follows
                        ? Math.addExact(before.value(cell), change(cell, moved, now, cells))
                        : after.value(cell);
                if (value != after.value(cell)) {
                    after.state(cell, value, after.half(cell));
                    last.set(cell);
                }
            }
            moved.or(last);
        }
    }

    /** The change of the first sum whose parts have changed. */
    private long change(int cell, BitSet moved, Table now, CellReader cells) {
        for (Sum sum : byCell.getOrDefault(cell, List.of())) {
            if (sum.from.intersects(moved)) {
                long more = Math.subtractExact(
                        definitions.sum(sum.choice, now, cell, cells, false).value(), sum.value);
                if (more != 0) {
                    return more;
                }
            }
        }
        return 0;
    }

    /** The stated sums that may change with any of these cells. */
    private BitSet above(BitSet cells) {
        @Nullable BitSet[] known = above;
        if (known == null) {
            known = find();
            above = known;
        }
        BitSet sums = new BitSet();
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            if (known[cell] != null) {
                sums.or(known[cell]);
            }
        }
        return sums;
    }

    private @Nullable BitSet[] find() {
        @Nullable BitSet[] found = new BitSet[before.size()];
        CellReader cells = new CellReader(figures, definitions);
        for (int cell = 0; cell < before.size(); cell++) {
            List<Sum> sums = before.isStated(cell) ? sums(cell, cells) : List.of();
            if (!sums.isEmpty()) {
                byCell.put(cell, sums);
                for (Sum sum : sums) {
                    note(found, sum.from, cell);
                }
            }
        }
        return found;
    }

    private static void note(@Nullable BitSet[] found, BitSet from, int sum) {
        for (int part = from.nextSetBit(0); part >= 0; part = from.nextSetBit(part + 1)) {
            BitSet sums = found[part] == null ? new BitSet() : found[part];
            sums.set(sum);
            found[part] = sums;
        }
    }

    private List<Sum> sums(int cell, CellReader cells) {
        List<Sum> sums = new ArrayList<>();
        for (Definitions.Choice choice : definitions.about(panel, before, cell)) {
            SideSum sum = definitions.sum(choice, before, cell, cells, true);
            sums.add(new Sum(choice, sum.value(), behind(sum, cells)));
        }
        return sums;
    }

    /** The cells of the table that are added up, and those from which the blank ones of them follow. */
    private BitSet behind(SideSum sum, CellReader cells) {
        BitSet behind = new BitSet();
        Deque<Integer> blanks = new ArrayDeque<>();
        add(sum, behind, blanks);
        while (!blanks.isEmpty()) {
            int blank = blanks.pop();
            for (Definitions.Choice choice : definitions.about(panel, before, blank)) {
                add(definitions.sum(choice, before, blank, cells, true), behind, blanks);
            }
            for (int row : before.children(before.rowOf(blank))) {
                add(before.cell(row, before.columnOf(blank)), behind, blanks);
            }
        }
        return behind;
    }

    @SuppressWarnings("ReferenceEquality") // cells of the table itself, not of another scope
    private void add(SideSum sum, BitSet behind, Deque<Integer> blanks) {
        for (Part part : sum.parts()) {
            if (part.table() == before && part.cell() >= 0) {
                add(part.cell(), behind, blanks);
            }
        }
    }

    private void add(int cell, BitSet behind, Deque<Integer> blanks) {
        if (!behind.get(cell)) {
            behind.set(cell);
            if (!before.isStated(cell)) {
                blanks.push(cell);
            }
        }
    }

    /**
     * A sum of other cells of the table.
     *
     * @param value what they add up to before any change
     * @param from the cells whose change may change that
     */
    private record Sum(Definitions.Choice choice, long value, BitSet from) {}
}
