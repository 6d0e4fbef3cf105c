package budget.rule;

import budget.model.SheetCell;
import java.util.Optional;

/**
 * A cell that stands behind one side of a claim.
 *
 * @param cell its number in the table, or -1 for a table that is not there
 * @param sign +1 where it is added, −1 where it is taken off
 * @param value what it states or what follows for it, in 分 or hundredths
 * @param half its half-interval, in halves of that
 * @param isStated whether the sheet states it; else it is blank, and its value, if any, only follows
 */
public record Part(TableFigures table, int cell, int sign, long value, long half, boolean isStated) {

    static Part of(TableFigures table, int cell, int sign) {
        return cell < 0
                ? new Part(table, cell, sign, 0, 0, false)
                : new Part(
                        table,
                        cell,
                        sign,
                        table.value(cell),
                        table.half(cell),
                        table.state(cell) == TableFigures.State.STATED);
    }

    /** The key of its row; empty for a table that is not there. */
    public String row() {
        return cell < 0 ? "" : rowFigures().text();
    }

    /** The words beside its row's key. */
    public String name() {
        return cell < 0 ? "" : rowFigures().name();
    }

    public String column() {
        return cell < 0 ? "" : table.panel().columns().get(table.columnOf(cell)).key();
    }

    /** The table as people call it. */
    public String form() {
        return table.panel().form();
    }

    public Optional<SheetCell> place() {
        return cell < 0 ? Optional.empty() : rowFigures().place(table.columnOf(cell));
    }

    /** Whether this is the same cell, whatever side and sign it is met with. */
    public boolean isSameCell(Part other) {
        return cell >= 0
                && cell == other.cell
                && table.panel().key().equals(other.table.panel().key());
    }

    /** Whether its amount follows from other cells, the sheet leaving it blank. */
    public boolean isDerived() {
        return cell >= 0 && table.state(cell) == TableFigures.State.DERIVED;
    }

    private TableFigures.Row rowFigures() {
        return table.rows().get(table.rowOf(cell));
    }
}
