package budget.store;

import budget.figures.Block;
import budget.figures.CellState;
import budget.figures.Table;
import budget.figures.TableBuilder;
import budget.figures.TableRow;
import budget.figures.Vocabulary;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Figure;
import budget.model.Making;
import java.util.List;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * How a table is written: value behind value, each list behind its length. Nearly all of a document are its tables, and nearly
 * all of these are figures in their row and column, in their block's unit of money: a column, an amount, its decimals.
 */
final class StoredTable {

    private static final AmountUnit[] UNITS = AmountUnit.values();

    /** Stands in place of the decimals of a cell that cannot be read. */
    private static final int UNREADABLE = -1;

    private final Vocabulary vocabulary;
    private final StoredWords words;
    private final StoredKeys keys;

    StoredTable(Vocabulary vocabulary, StoredWords words, StoredKeys keys) {
        this.vocabulary = vocabulary;
        this.words = words;
        this.keys = keys;
    }

    void write(Table table, JsonGenerator out) {
        words.write(table.panel().key(), out);
        out.writeNumber(table.blocks().size());
        for (Block block : table.blocks()) {
            words.write(block.sheet(), out);
            out.writeNumber(block.unit().powerOfTen());
            write(block.columns(), out);
            write(block.hidden().rows(), out);
            write(block.hidden().columns(), out);
        }
        int rows = (int) IntStream.range(0, table.rows().size())
                .filter(row -> !table.isImplied(row))
                .count();
        out.writeNumber(rows);
        for (int row = 0; row < rows; row++) {
            write(table, row, out);
        }
    }

    Table next(JsonParser in) {
        TableBuilder table = new TableBuilder(vocabulary.panel(words.next(in)));
        Block[] blocks = new Block[in.nextIntValue(0)];
        for (int i = 0; i < blocks.length; i++) {
            blocks[i] = nextBlock(in);
            table.block(blocks[i]);
        }
        int rows = in.nextIntValue(0);
        table.expecting(rows);
        for (int row = 0; row < rows; row++) {
            addRow(table, blocks, in);
        }
        return table.completed().build();
    }

    private Block nextBlock(JsonParser in) {
        String sheet = words.next(in);
        AmountUnit unit = unit(in.nextIntValue(0));
        List<Integer> columns = nextNumbers(in);
        return new Block(sheet, unit, columns, new Block.Hidden(nextNumbers(in), nextNumbers(in)), Making.UNKNOWN);
    }

    private void write(Table table, int number, JsonGenerator out) {
        TableRow row = table.rows().get(number);
        keys.write(row.key(), out);
        words.write(row.name(), out);
        out.writeNumber(row.line());
        out.writeNumber(table.blocks().indexOf(row.block()));
        int[] cells = IntStream.range(table.cell(number, 0), table.cell(number + 1, 0))
                .filter(cell -> table.state(cell) != CellState.BLANK)
                .toArray();
        out.writeNumber(cells.length);
        for (int cell : cells) {
            int column = table.columnOf(cell);
            if (table.isStated(cell)) {
                write(table.figure(cell), column, row, out);
            } else {
                out.writeNumber(column);
                out.writeNumber(0);
                out.writeNumber(UNREADABLE);
            }
        }
    }

    /** A figure that is in another place or unit of money than its row and column has a negative column, and these follow. */
    private static void write(Figure figure, int column, TableRow row, JsonGenerator out) {
        boolean isUsual = figure.unit() == row.block().unit()
                && row.place(column)
                        .filter(place -> place.address().equals(figure.cell()))
                        .isPresent();
        out.writeNumber(isUsual ? column : -1 - column);
        out.writeNumber(figure.amount().fen());
        out.writeNumber(figure.decimals());
        if (!isUsual) {
            out.writeNumber(figure.unit().powerOfTen());
            out.writeNumber(figure.cell().row());
            out.writeNumber(figure.cell().column());
        }
    }

    private void addRow(TableBuilder table, Block[] blocks, JsonParser in) {
        table.row(new TableRow(keys.next(in), words.next(in), in.nextIntValue(0), blocks[in.nextIntValue(0)]));
        int cells = in.nextIntValue(0);
        for (int i = 0; i < cells; i++) {
            addCell(table, in.nextIntValue(0), in.nextLongValue(0), in.nextIntValue(0), in);
        }
    }

    private static void addCell(TableBuilder table, int column, long fen, int decimals, JsonParser in) {
        if (decimals == UNREADABLE) {
            table.unreadable(column);
        } else if (column >= 0) {
            table.inPlace(column, fen, decimals);
        } else {
            AmountUnit unit = unit(in.nextIntValue(0));
            CellAddress cell = new CellAddress(in.nextIntValue(0), in.nextIntValue(0));
            table.stated(-1 - column, new Figure("", Amount.ofFen(fen), decimals, unit, cell));
        }
    }

    private static void write(List<Integer> numbers, JsonGenerator out) {
        out.writeNumber(numbers.size());
        for (int number : numbers) {
            out.writeNumber(number);
        }
    }

    private static List<Integer> nextNumbers(JsonParser in) {
        Integer[] numbers = new Integer[in.nextIntValue(0)];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.nextIntValue(0);
        }
        return List.of(numbers);
    }

    private static AmountUnit unit(int powerOfTen) {
        for (AmountUnit unit : UNITS) {
            if (unit.powerOfTen() == powerOfTen) {
                return unit;
            }
        }
        throw new IllegalStateException("No unit of money is a power of ten of " + powerOfTen);
    }
}
