package budget.rule;

import budget.figures.CellState;
import budget.figures.Figures;
import budget.figures.Scope;
import budget.figures.Table;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Notes which cells of a submission are read for a verdict, with those from which blank ones follow. The figures must have
 * nothing derived yet. Cells are counted through all tables.
 */
final class CellsBehind extends CellReader {

    private final int[] first;
    private final Map<Integer, BitSet> behindBlanks = new HashMap<>();
    private final Map<Integer, BitSet> blanksAfter = new HashMap<>();
    private final BitSet beingDerived = new BitSet();
    private BitSet met = new BitSet();
    private boolean meetsCircle;

    CellsBehind(Figures figures, Definitions definitions) {
        super(figures, definitions);
        first = new int[figures.tables().size()];
        for (int panel = 1; panel < first.length; panel++) {
            first[panel] = first[panel - 1] + figures.table(panel - 1).size();
        }
    }

    /** The number of a cell. */
    int number(int panel, int cell) {
        return first[panel] + cell;
    }

    /** The cells read since this was last asked for. */
    BitSet take() {
        BitSet taken = met;
        met = new BitSet();
        return taken;
    }

    /** Figures of sentences that are not stated are looked at, too. */
    @Override
    void addRows(Reference reference, int[] rows, SideSum tally, int sign, Binding binding) {
        Table table = table(reference);
        if (table != null && reference.scope() == Scope.OWN) {
            for (int row : rows) {
                for (int column : reference.columns(binding)) {
                    met.set(number(reference.panel(), table.cell(row, column)));
                }
            }
        }
        super.addRows(reference, rows, tally, sign, binding);
    }

    @Override
    void look(int panel, Table table, int cell) {
        int number = number(panel, cell);
        met.set(number);
        CellState state = table.state(cell);
        if (state != CellState.STATED && state != CellState.UNREADABLE) {
            met.or(behind(number, panel, table, cell));
        }
    }

    private BitSet behind(int number, int panel, Table table, int cell) {
        BitSet known = behindBlanks.get(number);
        if (known != null) {
            meetsCircle |= beingDerived.get(number);
            return known;
        }
        behindBlanks.put(number, new BitSet());
        beingDerived.set(number);
        BitSet outer = met;
        met = new BitSet();
        super.look(panel, table, cell);
        BitSet behind = met;
        met = outer;
        behindBlanks.put(number, behind);
        beingDerived.clear(number);
        return behind;
    }

    /** The blanks that follow from any of these cells. */
    BitSet blanksAfter(BitSet cells) {
        if (blanksAfter.isEmpty()) {
            behindBlanks.forEach((blank, from) -> from.stream()
                    .forEach(cell -> blanksAfter
                            .computeIfAbsent(cell, ignored -> new BitSet())
                            .set(blank)));
        }
        BitSet blanks = new BitSet();
        cells.stream().mapToObj(blanksAfter::get).filter(Objects::nonNull).forEach(blanks::or);
        return blanks;
    }

    /** Whether blanks follow from one another, so that what is behind one is not known. */
    boolean meetsCircle() {
        return meetsCircle;
    }
}
