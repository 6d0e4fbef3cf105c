package budget.figures;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Making;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The figures of one table of a submission, by row and column; rules identify cells by their number. */
public final class TableFigures {

    private final Vocabulary.Panel panel;
    private final int width;
    private final Presence presence;
    private final AmountUnit unit;
    final Making making;
    private final TableRows rows;
    final int stated;
    final Map<Integer, CellAddress> elsewhere;
    private final State[] states;
    private final long[] values;
    private final long[] halves;
    private final BitSet read = new BitSet(1_024);
    private final BitSet blanksLookedAt = new BitSet(1_024);

    TableFigures(TableBuilder from) {
        panel = from.panel;
        width = panel.columns().size();
        presence = from.presence;
        unit = from.unit;
        making = from.making;
        rows = new TableRows(from.rows);
        stated = from.implied < 0 ? from.rows.size() : from.implied;
        elsewhere = Map.copyOf(from.elsewhere);
        int cells = rows.all().size() * width;
        states = from.states.length == cells ? from.states : Arrays.copyOf(from.states, cells);
        values = from.values.length == cells ? from.values : Arrays.copyOf(from.values, cells);
        halves = from.halves.length == cells ? from.halves : Arrays.copyOf(from.halves, cells);
    }

    /** The same table with nothing derived yet. */
    private TableFigures(TableFigures other, TableRows rows, Presence presence) {
        panel = other.panel;
        width = other.width;
        this.presence = presence;
        unit = other.unit;
        making = other.making;
        this.rows = rows;
        stated = other.stated;
        elsewhere = other.elsewhere;
        states = other.states.clone();
        values = other.values.clone();
        halves = other.halves.clone();
        for (int cell = 0; cell < states.length; cell++) {
            if (states[cell] == State.DERIVED || states[cell] == State.UNDERIVABLE) {
                clear(cell);
            }
        }
    }

    /** A copy as the sheet has it, for changes. */
    public TableFigures copy() {
        return new TableFigures(this, rows, presence);
    }

    /** A copy with other row keys. */
    public TableFigures rekeyed(Function<TableRow, RowKey> keys) {
        return TableBuilder.stated(this, keys).completedLike(this).build();
    }

    /** A copy whose cells are all unknown. */
    public TableFigures missing() {
        return new TableFigures(this, rows, Presence.MISSING);
    }

    /** A copy with one more row, all of whose cells are blank. */
    public TableFigures withRow(RowKey key) {
        return TableBuilder.stated(this, TableRow::key)
                .row(TableRow.derived(key, ""))
                .completedLike(this)
                .build();
    }

    /** Sets a cell of a copy to an amount. */
    public void state(int cell, long value, long half) {
        derive(cell, State.STATED, value, half);
    }

    /** Sets a cell of a copy to blank. */
    public void clear(int cell) {
        derive(cell, State.BLANK, 0, 0);
    }

    /** Sets a cell of a copy to unreadable. */
    public void spoil(int cell) {
        derive(cell, State.UNREADABLE, 0, 0);
    }

    /** Whether the sheet states an amount here. */
    public boolean isStated(int cell) {
        return states[cell] == State.STATED;
    }

    /** A table that is not there. */
    public static TableFigures absent(Vocabulary.Panel panel, Presence presence) {
        TableBuilder builder = new TableBuilder(panel);
        builder.presence = presence;
        return new TableFigures(builder);
    }

    public Vocabulary.Panel panel() {
        return panel;
    }

    public Presence presence() {
        return presence;
    }

    /** Its unit of money. */
    public AmountUnit unit() {
        return unit;
    }

    /** The cells that formulas of the sheet make. */
    public List<Making.Made> formulas() {
        return making.formulas();
    }

    /** The formula that makes a cell. */
    public Optional<Making.Made> formula(int cell) {
        return !formulas().isEmpty() ? place(cell).flatMap(place -> making.formula(place.address())) : Optional.empty();
    }

    /** Whether an amount is kept as text. */
    public boolean isText(int cell) {
        return place(cell)
                .map(SheetCell::address)
                .filter(making.texts()::contains)
                .isPresent();
    }

    /** The cell that holds a digit of a row's code: a code may be in one column or, 类 款 项, in several. */
    public Optional<SheetCell> keyPlace(int row, int digit) {
        return rows.all().get(row).keyPlace(making.keyColumns(), digit);
    }

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
        CellAddress apart = elsewhere.get(cell);
        return apart == null ? row.place(columnOf(cell)) : Optional.of(new SheetCell(row.sheet(), apart));
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
        return states[cell] == State.STATED || states[cell] == State.DERIVED;
    }

    /** Whether a cell is blank on the sheet, with a derived amount. */
    public boolean isDerived(int cell) {
        return states[cell] == State.DERIVED;
    }

    /** Whether a cell, or one from which it is derived, is unreadable. */
    public boolean isUnknown(int cell) {
        return states[cell] == State.UNREADABLE || states[cell] == State.UNDERIVABLE;
    }

    public State state(int cell) {
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
    public void derive(int cell, State state, long value, long half) {
        states[cell] = state;
        values[cell] = value;
        halves[cell] = half;
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

    /** Whether the table is there. */
    public enum Presence {
        FILLED,
        DECLARED_EMPTY,
        MISSING
    }

    /** What a cell says. */
    public enum State {
        BLANK,
        STATED,
        UNREADABLE,
        /** Blank, with an amount derived from other cells. */
        DERIVED,
        /** Blank, and derived from unreadable cells. */
        UNDERIVABLE
    }
}
