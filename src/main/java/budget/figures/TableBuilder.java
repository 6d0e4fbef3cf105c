package budget.figures;

import budget.figures.TableFigures.Presence;
import budget.figures.TableFigures.State;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Making;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fills the figures of a table, row by row. */
public final class TableBuilder {

    final Vocabulary.Panel panel;
    Presence presence = Presence.FILLED;
    AmountUnit unit = AmountUnit.TEN_THOUSAND_YUAN;
    Making making = Making.UNKNOWN;
    final List<TableRow> rows = new ArrayList<>();
    State[] states = new State[0];
    long[] values = new long[0];
    long[] halves = new long[0];
    final List<Integer> absentColumns = new ArrayList<>();
    final Map<Integer, CellAddress> elsewhere = new HashMap<>();
    int implied = -1;

    public TableBuilder(Vocabulary.Panel panel) {
        this.panel = panel;
    }

    /** The rows that a sheet has, without derived ones, with keys that may be changed. */
    static TableBuilder stated(TableFigures table, Function<TableRow, RowKey> keys) {
        TableBuilder builder = new TableBuilder(table.panel())
                .in(table.unit())
                .made(table.making)
                .expecting(table.stated);
        builder.presence = table.presence();
        builder.elsewhere.putAll(table.elsewhere);
        for (int row = 0; row < table.stated; row++) {
            TableRow as = table.rows().get(row);
            builder.row(new TableRow(keys.apply(as), as.name(), as.sheet(), as.line(), as.cells()));
            for (int column = 0; column < table.panel().columns().size(); column++) {
                int cell = table.cell(row, column);
                if (table.state(cell) == State.STATED || table.state(cell) == State.UNREADABLE) {
                    builder.filled(column, table.state(cell), table.value(cell), table.half(cell));
                }
            }
        }
        return builder;
    }

    /** Adds the rows missing on the sheet, if the other table has any. */
    TableBuilder completedLike(TableFigures table) {
        return table.stated < table.rows().size() ? completed() : this;
    }

    /** Sets the unit of money of the table. */
    public TableBuilder in(AmountUnit money) {
        unit = money;
        return this;
    }

    /** Sets how its sheet was filled in. */
    public TableBuilder made(Making how) {
        making = how;
        return this;
    }

    /** Makes room for so many rows. */
    public TableBuilder expecting(int count) {
        int cells = count * panel.columns().size();
        states = new State[cells];
        values = new long[cells];
        halves = new long[cells];
        return this;
    }

    /** Adds a row; the cells stated next are its. */
    public TableBuilder row(TableRow row) {
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

    /** Adds a figure of the last row in another column than the row's others, as of labelled cells. */
    public TableBuilder stated(int column, long value, long half, CellAddress place) {
        if (rows.get(rows.size() - 1).cells().get(column) != place.column()
                || rows.get(rows.size() - 1).line() != place.row()) {
            elsewhere.put(at(column), place);
        }
        return stated(column, value, half);
    }

    /** A figure of the last row, in 分 or hundredths, with its half-interval in halves of that. */
    public TableBuilder stated(int column, long value, long half) {
        return filled(column, State.STATED, value, half);
    }

    /** A cell of the last row that should hold a figure but cannot be read. */
    public TableBuilder unreadable(int column) {
        return filled(column, State.UNREADABLE, 0, 0);
    }

    /** A column the sheet does not have: none of its cells can be read. */
    public TableBuilder without(int column) {
        absentColumns.add(column);
        return this;
    }

    /** Adds the rows missing on the sheet, after its own; a table that states nothing implies none. */
    public TableBuilder completed() {
        boolean isFilled =
                Arrays.stream(states, 0, rows.size() * panel.columns().size()).anyMatch(state -> state != State.BLANK);
        implied = rows.size();
        if (isFilled) {
            ImpliedRows.of(rows, panel).forEach(this::row);
        }
        return this;
    }

    TableBuilder filled(int column, State state, long value, long half) {
        states[at(column)] = state;
        values[at(column)] = value;
        halves[at(column)] = half;
        return this;
    }

    private int at(int column) {
        return (rows.size() - 1) * panel.columns().size() + column;
    }

    public TableFigures build() {
        for (int row = 0; row < rows.size(); row++) {
            for (int column : absentColumns) {
                states[row * panel.columns().size() + column] = State.UNREADABLE;
            }
        }
        return new TableFigures(this);
    }
}
