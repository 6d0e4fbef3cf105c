package budget.rule;

import budget.model.CellAddress;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The figures of one table of a submission, by row and column; rules know cells by their number alone. */
public final class TableFigures {

    private final Vocabulary.Panel panel;
    private final int width;
    private final Presence presence;
    private final TableRows rows;
    private final Map<Integer, CellAddress> elsewhere;
    private final State[] states;
    private final long[] values;
    private final long[] halves;
    private final BitSet read = new BitSet();
    private final BitSet blanksLookedAt = new BitSet();

    private TableFigures(Builder from) {
        panel = from.panel;
        width = panel.columns().size();
        presence = from.presence;
        rows = new TableRows(from.rows);
        elsewhere = Map.copyOf(from.elsewhere);
        int cells = rows.all().size() * width;
        states = from.states.length == cells ? from.states : Arrays.copyOf(from.states, cells);
        values = from.values.length == cells ? from.values : Arrays.copyOf(from.values, cells);
        halves = from.halves.length == cells ? from.halves : Arrays.copyOf(from.halves, cells);
        for (int column : from.absentColumns) {
            for (int row = 0; row < rows.all().size(); row++) {
                states[cell(row, column)] = State.UNREADABLE;
            }
        }
    }

    /** The same table with nothing derived yet. */
    private TableFigures(TableFigures other, TableRows rows) {
        panel = other.panel;
        width = other.width;
        presence = other.presence;
        this.rows = rows;
        elsewhere = other.elsewhere;
        states = other.states.clone();
        values = other.values.clone();
        halves = other.halves.clone();
        for (int cell = 0; cell < states.length; cell++) {
            if (states[cell] == State.DERIVED || states[cell] == State.UNDERIVABLE) {
                derive(cell, State.BLANK, 0, 0);
            }
        }
    }

    /** A copy as the sheet has it. */
    TableFigures fresh() {
        return new TableFigures(this, rows);
    }

    /** A copy whose rows are about something else. */
    TableFigures rekeyed(Function<TableRow, RowKey> keys) {
        return new TableFigures(this, rows.rekeyed(keys));
    }

    /** A table that is not there. */
    public static TableFigures absent(Vocabulary.Panel panel, Presence presence) {
        Builder builder = new Builder(panel);
        builder.presence = presence;
        return new TableFigures(builder);
    }

    public Vocabulary.Panel panel() {
        return panel;
    }

    public Presence presence() {
        return presence;
    }

    public List<TableRow> rows() {
        return rows.all();
    }

    /** The row with this key, or -1. */
    int row(String text) {
        return rows.row(text);
    }

    /** The rows of projects with this name, blanks and brackets aside, under whatever code. */
    int[] projects(String name) {
        return rows.projects(name);
    }

    /** Hands over every project's name, blanks and brackets aside, with its rows. */
    void eachProject(BiConsumer<String, int[]> receiver) {
        rows.eachProject(receiver);
    }

    /** All rows of a kind, in the order of the table. */
    int[] rows(Selector.Kind kind) {
        return rows.of(kind);
    }

    /** The rows right below a row of this table. */
    int[] children(int row) {
        return rows.children(row);
    }

    /** The nearest rows below a key. */
    int[] below(RowKey key) {
        return rows.below(key);
    }

    /** Where a cell stands; nowhere for a row that only follows from others. */
    Optional<SheetCell> place(int cell) {
        TableRow row = rows.all().get(rowOf(cell));
        CellAddress apart = elsewhere.get(cell);
        return apart == null ? row.place(columnOf(cell)) : Optional.of(new SheetCell(row.sheet(), apart));
    }

    int cell(int row, int column) {
        return row * width + column;
    }

    int rowOf(int cell) {
        return cell / width;
    }

    int columnOf(int cell) {
        return cell % width;
    }

    State state(int cell) {
        return states[cell];
    }

    long value(int cell) {
        return values[cell];
    }

    long half(int cell) {
        return halves[cell];
    }

    /** Remembers what follows for a blank cell, so that it is worked out once. */
    void derive(int cell, State state, long value, long half) {
        states[cell] = state;
        values[cell] = value;
        halves[cell] = half;
    }

    /**
     * Whether nobody has tried yet what follows for a blank cell. One that defines itself by way of others is being looked at
     * when it is met again, and counts as blank.
     */
    boolean isFirstLookAtBlank(int cell) {
        boolean first = !blanksLookedAt.get(cell);
        blanksLookedAt.set(cell);
        return first;
    }

    void noteRead(int cell) {
        read.set(cell);
    }

    /** How many cells state a figure. */
    public int countStated() {
        int stated = 0;
        for (State state : states) {
            stated += state == State.STATED ? 1 : 0;
        }
        return stated;
    }

    /** How many cells state a figure that no rule has read so far. */
    public int countUnread() {
        int unread = 0;
        for (int cell = 0; cell < states.length; cell++) {
            unread += states[cell] == State.STATED && !read.get(cell) ? 1 : 0;
        }
        return unread;
    }

    /** Whether the table is there. */
    public enum Presence {
        FILLED,
        DECLARED_EMPTY,
        MISSING
    }

    /** What a cell says. */
    enum State {
        BLANK,
        STATED,
        UNREADABLE,
        /** Blank, but its amount follows from other cells. */
        DERIVED,
        /** Blank, and what it follows from cannot be read. */
        UNDERIVABLE
    }

    /** Fills a table. */
    public static final class Builder {

        private final Vocabulary.Panel panel;
        private Presence presence = Presence.FILLED;
        private final List<TableRow> rows = new ArrayList<>();
        private State[] states = new State[0];
        private long[] values = new long[0];
        private long[] halves = new long[0];
        private final List<Integer> absentColumns = new ArrayList<>();
        private final Map<Integer, CellAddress> elsewhere = new HashMap<>();

        public Builder(Vocabulary.Panel panel) {
            this.panel = panel;
        }

        /** Makes room for so many rows. */
        public Builder expecting(int count) {
            int cells = count * panel.columns().size();
            states = new State[cells];
            values = new long[cells];
            halves = new long[cells];
            return this;
        }

        /** Adds a row; the cells stated next are its. */
        public Builder row(TableRow row) {
            rows.add(row);
            int cells = rows.size() * panel.columns().size();
            if (cells > states.length) {
                int room = Math.max(cells, states.length + states.length / 2);
                values = Arrays.copyOf(values, room);
                halves = Arrays.copyOf(halves, room);
                states = Arrays.copyOf(states, room);
            }
            Arrays.fill(states, cells - panel.columns().size(), cells, State.BLANK);
            return this;
        }

        /** A figure of the last row that stands in another column than the row's others, as labelled cells do. */
        public Builder stated(int column, long value, long half, CellAddress place) {
            if (rows.get(rows.size() - 1).cells().get(column) != place.column()
                    || rows.get(rows.size() - 1).line() != place.row()) {
                elsewhere.put(at(column), place);
            }
            return stated(column, value, half);
        }

        /** A figure of the last row, in 分 or hundredths, with its half-interval in halves of that. */
        public Builder stated(int column, long value, long half) {
            return filled(column, State.STATED, value, half);
        }

        /** A cell of the last row that should hold a figure but cannot be read. */
        public Builder unreadable(int column) {
            return filled(column, State.UNREADABLE, 0, 0);
        }

        /** A column the sheet does not have: none of its cells can be read. */
        public Builder without(int column) {
            absentColumns.add(column);
            return this;
        }

        private Builder filled(int column, State state, long value, long half) {
            states[at(column)] = state;
            values[at(column)] = value;
            halves[at(column)] = half;
            return this;
        }

        private int at(int column) {
            return (rows.size() - 1) * panel.columns().size() + column;
        }

        public TableFigures build() {
            return new TableFigures(this);
        }
    }
}
