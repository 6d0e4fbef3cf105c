package budget.figures;

import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Figure;
import budget.model.RowKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Fills a table, row by row. */
public final class TableBuilder {

    final Vocabulary.Panel panel;
    private final int width;
    Presence presence = Presence.FILLED;
    final List<Block> blocks = new ArrayList<>();
    final List<TableRow> rows = new ArrayList<>();
    CellState[] states = new CellState[0];
    long[] values = new long[0];
    long[] halves = new long[0];
    byte[] decimals = new byte[0];
    final Map<Integer, Table.Apart> apart = new HashMap<>();
    int implied = -1;

    public TableBuilder(Vocabulary.Panel panel) {
        this.panel = panel;
        this.width = panel.columns().size();
    }

    /** A copy of a table with other row keys. */
    public static Table rekeyed(Table table, Function<TableRow, RowKey> keys) {
        return stated(table, keys).completedLike(table).build();
    }

    /** A copy of a table with one more row, all of whose cells are blank. */
    public static Table withRow(Table table, RowKey key) {
        return stated(table, TableRow::key)
                .row(TableRow.derived(key, ""))
                .completedLike(table)
                .build();
    }

    /** The blocks of a table without its rows. */
    public static TableBuilder like(Table table) {
        TableBuilder builder = new TableBuilder(table.panel());
        builder.blocks.addAll(table.blocks());
        builder.presence = table.presence();
        return builder;
    }

    /** Adds a row of another table of the panel as its sheet has it. */
    public TableBuilder keep(Table table, int at) {
        row(table.rows().get(at));
        for (int column = 0; column < width; column++) {
            int cell = table.cell(at, column);
            if (table.state(cell) == CellState.STATED || table.state(cell) == CellState.UNREADABLE) {
                filled(column, table.state(cell), table.value(cell), table.half(cell));
                decimals[at(column)] = table.decimals[cell];
                if (table.apart.containsKey(cell)) {
                    apart.put(at(column), table.apart.get(cell));
                }
            }
        }
        return this;
    }

    /** The rows that a sheet has, without derived ones, with keys that may be changed. */
    private static TableBuilder stated(Table table, Function<TableRow, RowKey> keys) {
        TableBuilder builder = new TableBuilder(table.panel()).expecting(table.stated);
        builder.blocks.addAll(table.blocks());
        builder.presence = table.presence();
        builder.apart.putAll(table.apart);
        for (int row = 0; row < table.stated; row++) {
            TableRow as = table.rows().get(row);
            builder.row(as.keyed(keys.apply(as)));
            for (int column = 0; column < builder.width; column++) {
                int cell = table.cell(row, column);
                if (table.state(cell) == CellState.STATED || table.state(cell) == CellState.UNREADABLE) {
                    builder.filled(column, table.state(cell), table.value(cell), table.half(cell));
                }
            }
        }
        return builder;
    }

    /** Adds the rows missing on the sheet, if the other table has any. */
    public TableBuilder completedLike(Table table) {
        return table.stated < table.rows().size() ? completed() : this;
    }

    /** Adds a block, which may have no rows. */
    public TableBuilder block(Block block) {
        blocks.add(block);
        return this;
    }

    /** Makes room for so many further rows. */
    public TableBuilder expecting(int count) {
        room((rows.size() + count) * width);
        return this;
    }

    private void room(int cells) {
        states = Arrays.copyOf(states, cells);
        values = Arrays.copyOf(values, cells);
        halves = Arrays.copyOf(halves, cells);
        decimals = Arrays.copyOf(decimals, cells);
    }

    /** Adds a row; the cells stated next are its. */
    public TableBuilder row(TableRow row) {
        rows.add(row);
        int cells = rows.size() * width;
        if (cells > states.length) {
            room(Math.max(cells, states.length + states.length / 2));
        }
        Arrays.fill(states, cells - width, cells, CellState.BLANK);
        return this;
    }

    /** A figure of the last row, which may be in another unit of money or another place than the row's others. */
    public TableBuilder stated(int column, Figure figure) {
        TableRow row = rows.get(rows.size() - 1);
        CellAddress cell = figure.cell();
        if (cell.row() != row.line()
                || cell.column() != row.block().at(column)
                || figure.unit() != row.block().unit()) {
            apart.put(at(column), new Table.Apart(figure.unit(), cell));
        }
        return stated(column, figure.amount().fen(), figure.decimals(), figure.unit());
    }

    /** A figure of the last row in its column, its line and the unit of money of its block. */
    public TableBuilder inPlace(int column, long fen, int stated) {
        return stated(column, fen, stated, rows.get(rows.size() - 1).block().unit());
    }

    private TableBuilder stated(int column, long fen, int stated, AmountUnit unit) {
        decimals[at(column)] = (byte) stated;
        return stated(column, fen, Rounding.half(fen, stated, panel.decimals(), unit));
    }

    /** A figure of the last row, in 分 or hundredths, with its half-interval in halves of that. */
    public TableBuilder stated(int column, long value, long half) {
        return filled(column, CellState.STATED, value, half);
    }

    /** A cell of the last row that should hold a figure but cannot be read. */
    public TableBuilder unreadable(int column) {
        return filled(column, CellState.UNREADABLE, 0, 0);
    }

    /** Adds the rows missing on the sheet, after its own; a table that states nothing implies none. */
    public TableBuilder completed() {
        boolean isFilled = Arrays.stream(states, 0, rows.size() * width).anyMatch(state -> state != CellState.BLANK);
        implied = rows.size();
        if (isFilled) {
            ImpliedRows.of(rows, panel).forEach(this::row);
        }
        return this;
    }

    /**
     * Makes it a table of sentences.
     *
     * @param whole whether all sentences of its part of the narrative could be read
     */
    public TableBuilder said(boolean whole) {
        presence = whole ? Presence.SAID : Presence.SAID_IN_PART;
        return this;
    }

    private TableBuilder filled(int column, CellState state, long value, long half) {
        states[at(column)] = state;
        values[at(column)] = value;
        halves[at(column)] = half;
        return this;
    }

    private int at(int column) {
        return (rows.size() - 1) * width + column;
    }

    public Table build() {
        room(rows.size() * width);
        return new Table(this);
    }
}
