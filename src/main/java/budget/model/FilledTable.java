package budget.model;

import java.util.List;

/**
 * A form of a submission, or one side of it, as filled in.
 *
 * @param panel the layout's panel: the table itself, or one of its sides
 * @param unit the unit of money stated by the table
 * @param columns the measures whose columns the sheet has, in its order
 * @param rows in the order of the sheet
 * @param unreadable amount cells that hold something other than an amount; no rule that needs one can be evaluated
 * @param hidden its hidden rows and columns
 * @param making how its cells were made, such as by formulas
 */
public record FilledTable(
        String panel,
        String sheet,
        AmountUnit unit,
        List<Column> columns,
        List<FigureRow> rows,
        List<UnreadableCell> unreadable,
        Hidden hidden,
        Making making) {

    /** A table with an unknown making. */
    public FilledTable(
            String panel,
            String sheet,
            AmountUnit unit,
            List<Column> columns,
            List<FigureRow> rows,
            List<UnreadableCell> unreadable,
            Hidden hidden) {
        this(panel, sheet, unit, columns, rows, unreadable, hidden, Making.UNKNOWN);
    }

    public FilledTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        unreadable = List.copyOf(unreadable);
    }

    public FilledTable withoutMaking() {
        return new FilledTable(panel, sheet, unit, columns, rows, unreadable, hidden);
    }

    /** The column of a measure. */
    public record Column(String measure, int at) {}

    /** Whether no cell states a figure. */
    public boolean isEmpty() {
        return unreadable.isEmpty()
                && rows.stream().allMatch(row -> row.figures().isEmpty());
    }

    /**
     * Rows and columns that are hidden; they are read like all others.
     *
     * @param rows by their numbers on the sheet
     * @param columns counted from 0
     */
    public record Hidden(List<Integer> rows, List<Integer> columns) {

        public static final Hidden NONE = new Hidden(List.of(), List.of());

        public Hidden {
            rows = List.copyOf(rows);
            columns = List.copyOf(columns);
        }
    }

    /** An amount cell that could not be read as one. */
    public record UnreadableCell(RowKey row, String measure, CellAddress cell) {}
}
