package budget.figures;

import budget.model.AmountUnit;
import budget.model.Making;
import java.util.List;

/**
 * The part of a table that stands in one place of one sheet; nearly every table has one.
 *
 * @param unit the unit of money of its cells
 * @param columns the sheet column of each measure, or -1 for one that the sheet lacks; none where its cells are in no columns, as
 *     labelled ones are
 * @param hidden its hidden rows and columns
 * @param making how its cells were made, such as by formulas; not stored
 */
public record Block(String sheet, AmountUnit unit, List<Integer> columns, Hidden hidden, Making making) {

    /** The place of rows that are on no sheet. */
    public static final Block NONE = new Block("", AmountUnit.TEN_THOUSAND_YUAN, List.of());

    public Block {
        columns = List.copyOf(columns);
    }

    /** A block of which nothing else is known. */
    public Block(String sheet, AmountUnit unit, List<Integer> columns) {
        this(sheet, unit, columns, Hidden.NONE, Making.UNKNOWN);
    }

    /** Whether its sheet lacks a column; labelled cells are in no column. */
    public boolean lacks(int column) {
        return !columns.isEmpty() && columns.get(column) < 0;
    }

    /** The sheet column of a measure, or -1. */
    int at(int column) {
        return columns.isEmpty() ? -1 : columns.get(column);
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
}
