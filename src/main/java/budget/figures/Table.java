package budget.figures;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Figure;
import budget.model.Making;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;

/** A table of a submission, its cells numbered: normalising fills it, rules complete its blanks, datasets are made of it. */
public final class Table {

    private final Vocabulary.Panel panel;
    private final int width;
    private final Presence presence;
    private final List<Block> blocks;
    private final TableRows rows;
    final int stated;
    final Map<Integer, Apart> apart;
    private final CellState[] states;
    private final long[] values;
    private final long[] halves;
    final byte[] decimals;
    private final BitSet read = new BitSet(1_024);
    private final BitSet blanksLookedAt = new BitSet(1_024);

    Table(TableBuilder from) {
        panel = from.panel;
        width = panel.columns().size();
        presence = from.presence;
        blocks = List.copyOf(from.blocks);
        rows = new TableRows(from.rows);
        stated = from.implied < 0 ? from.rows.size() : from.implied;
        apart = Map.copyOf(from.apart);
        states = from.states;
        values = from.values;
        halves = from.halves;
        decimals = from.decimals;
    }

    /** The same table with nothing derived yet. */
    private Table(Table other, Presence presence) {
        panel = other.panel;
        width = other.width;
        this.presence = presence;
        blocks = other.blocks;
        rows = other.rows;
        stated = other.stated;
        apart = other.apart;
        states = other.states.clone();
        values = other.values.clone();
        halves = other.halves.clone();
        decimals = other.decimals;
        for (int cell = 0; cell < states.length; cell++) {
            if (states[cell] == CellState.DERIVED || states[cell] == CellState.UNDERIVABLE) {
                clear(cell);
            }
        }
    }

    /** A copy as the sheet has it, for changes. */
    public Table copy() {
        return new Table(this, presence);
    }

    /** A copy whose cells are all unknown. */
    public Table missing() {
        return new Table(this, Presence.MISSING);
    }

    /** Sets a cell of a copy to an amount. */
    public void state(int cell, long value, long half) {
        derive(cell, CellState.STATED, value, half);
    }

    /** Sets a cell of a copy to blank. */
    public void clear(int cell) {
        derive(cell, CellState.BLANK, 0, 0);
    }

    /** Sets a cell of a copy to unreadable. */
    public void spoil(int cell) {
        derive(cell, CellState.UNREADABLE, 0, 0);
    }

    /** Whether the sheet states an amount here. */
    public boolean isStated(int cell) {
        return states[cell] == CellState.STATED;
    }

    /** A table that is not there. */
    public static Table absent(Vocabulary.Panel panel, Presence presence) {
        TableBuilder builder = new TableBuilder(panel);
        builder.presence = presence;
        return new Table(builder);
    }

    public Vocabulary.Panel panel() {
        return panel;
    }

    public Presence presence() {
        return presence;
    }

    /** The parts of it that stand in one place; none of a table that is on no sheet. */
    public List<Block> blocks() {
        return blocks;
    }

    /** Its unit of money. */
    public AmountUnit unit() {
        return blocks.isEmpty() ? Block.NONE.unit() : blocks.get(0).unit();
    }

    /** How its cells were made; not known of a table in several places. */
    public Making making() {
        return blocks.size() == 1 ? blocks.get(0).making() : Making.UNKNOWN;
    }

    /** The formula that makes a cell. */
    public Optional<Making.Made> formula(int cell) {
        return !making().formulas().isEmpty()
                ? place(cell).flatMap(place -> making().formula(place.address()))
                : Optional.empty();
    }

    /** All rows, the derived ones after those of the sheets. */
    public List<TableRow> rows() {
        return rows.all();
    }

    /** Whether a row is missing on the sheet and derived from those below it. */
    public boolean isImplied(int row) {
        return row >= stated;
    }

    /** The row with this key, or -1. */
    public int row(String text) {
        return rows.row(text);
    }

    /** The rows of projects with this name, blanks and brackets aside, under whatever code. */
    public int[] projects(String name) {
        return rows.projects(name);
    }

    /** Passes on every project's name, without blanks and brackets, with its rows. */
    public void eachProject(BiConsumer<String, int[]> receiver) {
        rows.eachProject(receiver);
    }

    /** The first total row, or -1. */
    public int total() {
        return rows.total();
    }

    /** All rows of a kind, in the order of the table. */
    public int[] rows(Selector.Kind kind) {
        return rows.of(kind);
    }

    /** The rows right below a row of this table. */
    public int[] children(int row) {
        return rows.children(row);
    }

    /** The nearest rows below a key. */
    public int[] below(RowKey key) {
        return rows.below(key);
    }

    /** The place of a cell; none for a derived row. */
    public Optional<SheetCell> place(int cell) {
        TableRow row = rows.all().get(rowOf(cell));
        Apart own = apart.get(cell);
        return own == null ? row.place(columnOf(cell)) : Optional.of(new SheetCell(row.sheet(), own.cell()));
    }

    /** The figures that the sheet states in a row, in the order of the sheet. */
    public List<Figure> figures(int row) {
        List<Figure> figures = new ArrayList<>(width);
        for (int cell = cell(row, 0); cell < cell(row + 1, 0); cell++) {
            if (isStated(cell)) {
                figures.add(figure(cell));
            }
        }
        figures.sort(Comparator.comparing(Figure::cell));
        return figures;
    }

    /** The figure that the sheet states in a cell. */
    public Figure figure(int cell) {
        Apart own = apart.get(cell);
        TableRow row = rows().get(rowOf(cell));
        int column = columnOf(cell);
        CellAddress place =
                own == null ? new CellAddress(row.line(), row.block().at(column)) : own.cell();
        AmountUnit unit = own == null ? row.block().unit() : own.unit();
        return new Figure(panel.columns().get(column).key(), amount(cell), decimals[cell], unit, place);
    }

    /** How many cells it has. */
    public int size() {
        return states.length;
    }

    /** The number of a cell. */
    public int cell(int row, int column) {
        return row * width + column;
    }

    public int rowOf(int cell) {
        return cell / width;
    }

    public int columnOf(int cell) {
        return cell % width;
    }

    /** Whether a cell has an amount, stated or derived. */
    public boolean isFilled(int cell) {
        return states[cell] == CellState.STATED || states[cell] == CellState.DERIVED;
    }

    /** Whether a cell is blank on the sheet, with a derived amount. */
    public boolean isDerived(int cell) {
        return states[cell] == CellState.DERIVED;
    }

    /** Whether a cell, or one from which it is derived, is unreadable. */
    public boolean isUnknown(int cell) {
        return states[cell] == CellState.UNREADABLE || states[cell] == CellState.UNDERIVABLE;
    }

    public CellState state(int cell) {
        return states[cell];
    }

    /** The stated or derived amount of a cell, in 分 or hundredths; 0 where it is blank. */
    public long value(int cell) {
        return values[cell];
    }

    /** The stated or derived amount of a cell; 0 where there is none. */
    public Amount amount(int cell) {
        return isFilled(cell) ? Amount.ofFen(values[cell]) : Amount.ZERO;
    }

    public long half(int cell) {
        return halves[cell];
    }

    /** Stores the derived amount of a blank cell. */
    public void derive(int cell, CellState state, long value, long half) {
        states[cell] = state;
        values[cell] = value;
        halves[cell] = half;
    }

    /** Takes over what another version with the same rows has derived for the same blanks, but for some. */
    public void takeDerived(Table other, IntPredicate isOther) {
        for (int cell = 0; cell < states.length; cell++) {
            if (states[cell] == CellState.BLANK && other.blanksLookedAt.get(cell) && !isOther.test(cell)) {
                derive(cell, other.states[cell], other.values[cell], other.halves[cell]);
                blanksLookedAt.set(cell);
            }
        }
    }

    /** True for the first request to derive a blank cell; in a circle the cell stays blank. */
    public boolean isFirstLookAtBlank(int cell) {
        boolean first = !blanksLookedAt.get(cell);
        blanksLookedAt.set(cell);
        return first;
    }

    public void noteRead(int cell) {
        read.set(cell);
    }

    /** Whether a rule has read it so far. */
    public boolean isRead(int cell) {
        return read.get(cell);
    }

    /** The unit and the place of a cell that differ from those of its row and column. */
    record Apart(AmountUnit unit, CellAddress cell) {}
}
