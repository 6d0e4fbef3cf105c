package budget.store;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.CellAddress;
import budget.model.Figure;
import budget.model.FigureRow;
import budget.model.FilledTable;
import budget.model.FilledTable.Column;
import budget.model.FilledTable.Hidden;
import budget.model.FilledTable.UnreadableCell;
import budget.model.RowKey;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;

/**
 * How a table is written: value behind value, each list behind its length. Nearly all of a document are its tables, and nearly
 * all of these are figures where one expects them: in their row and column, in the table's unit of money.
 */
final class StoredTable {

    private static final AmountUnit[] UNITS = AmountUnit.values();

    /** Marks a figure that is not in its row, its column or its table's unit of money. */
    private static final int ELSEWHERE = -1;

    private final StoredWords words;
    private final StoredKeys keys;

    StoredTable(StoredWords words, StoredKeys keys) {
        this.words = words;
        this.keys = keys;
    }

    void write(FilledTable table, JsonGenerator out) {
        words.write(table.panel(), out);
        words.write(table.sheet(), out);
        out.writeNumber(table.unit().powerOfTen());
        out.writeNumber(table.columns().size());
        for (Column column : table.columns()) {
            words.write(column.measure(), out);
            out.writeNumber(column.at());
        }
        out.writeNumber(table.rows().size());
        for (FigureRow row : table.rows()) {
            write(row, table, out);
        }
        out.writeNumber(table.unreadable().size());
        for (UnreadableCell cell : table.unreadable()) {
            write(cell, out);
        }
        write(table.hidden().rows(), out);
        write(table.hidden().columns(), out);
    }

    FilledTable next(JsonParser in) {
        String panel = words.next(in);
        String sheet = words.next(in);
        AmountUnit unit = unit(in.nextIntValue(0));
        Column[] columns = new Column[in.nextIntValue(0)];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = new Column(words.next(in), in.nextIntValue(0));
        }
        FigureRow[] rows = new FigureRow[in.nextIntValue(0)];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = nextRow(columns, unit, in);
        }
        UnreadableCell[] unreadable = new UnreadableCell[in.nextIntValue(0)];
        for (int i = 0; i < unreadable.length; i++) {
            unreadable[i] = nextUnreadable(in);
        }
        Hidden hidden = new Hidden(nextNumbers(in), nextNumbers(in));
        return new FilledTable(panel, sheet, unit, List.of(columns), List.of(rows), List.of(unreadable), hidden);
    }

    private void write(FigureRow row, FilledTable table, JsonGenerator out) {
        keys.write(row.key(), out);
        words.write(row.name(), out);
        out.writeNumber(row.line());
        out.writeNumber(row.figures().size());
        for (Figure figure : row.figures()) {
            int column = columnOf(figure, row, table);
            out.writeNumber(column);
            if (column == ELSEWHERE) {
                words.write(figure.measure(), out);
                out.writeNumber(figure.unit().powerOfTen());
                out.writeNumber(figure.cell().row());
                out.writeNumber(figure.cell().column());
            }
            out.writeNumber(figure.amount().fen());
            out.writeNumber(figure.decimals());
        }
    }

    /** The table's column of a figure, if the figure is in its row and in the table's unit as well. */
    private static int columnOf(Figure figure, FigureRow row, FilledTable table) {
        if (figure.cell().row() != row.line() || figure.unit() != table.unit()) {
            return ELSEWHERE;
        }
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            if (column.at() == figure.cell().column()) {
                return column.measure().equals(figure.measure()) ? i : ELSEWHERE;
            }
        }
        return ELSEWHERE;
    }

    private FigureRow nextRow(Column[] columns, AmountUnit unit, JsonParser in) {
        RowKey key = keys.next(in);
        String name = words.next(in);
        int line = in.nextIntValue(0);
        Figure[] figures = new Figure[in.nextIntValue(0)];
        for (int i = 0; i < figures.length; i++) {
            int column = in.nextIntValue(0);
            figures[i] = column == ELSEWHERE
                    ? nextElsewhere(in)
                    : nextFigure(columns[column].measure(), unit, new CellAddress(line, columns[column].at()), in);
        }
        return new FigureRow(key, name, line, List.of(figures));
    }

    private Figure nextElsewhere(JsonParser in) {
        String measure = words.next(in);
        AmountUnit unit = unit(in.nextIntValue(0));
        return nextFigure(measure, unit, new CellAddress(in.nextIntValue(0), in.nextIntValue(0)), in);
    }

    private static Figure nextFigure(String measure, AmountUnit unit, CellAddress cell, JsonParser in) {
        return new Figure(measure, Amount.ofFen(in.nextLongValue(0)), in.nextIntValue(0), unit, cell);
    }

    private void write(UnreadableCell unreadable, JsonGenerator out) {
        keys.write(unreadable.row(), out);
        words.write(unreadable.measure(), out);
        out.writeNumber(unreadable.cell().row());
        out.writeNumber(unreadable.cell().column());
    }

    private UnreadableCell nextUnreadable(JsonParser in) {
        return new UnreadableCell(
                keys.next(in), words.next(in), new CellAddress(in.nextIntValue(0), in.nextIntValue(0)));
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
