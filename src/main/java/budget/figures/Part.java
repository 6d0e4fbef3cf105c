package budget.figures;

import budget.model.Amount;
import budget.model.AmountUnit;
import budget.model.RowKey;
import budget.model.SheetCell;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A cell of one side of a claim.
 *
 * @param cell its number in the table, or -1 for a table that is not there
 * @param sign +1 where it is added, −1 where it is taken off
 * @param value its stated or derived amount, in 分 or hundredths
 * @param half its half-interval, in halves of that
 * @param isStated whether the sheet states it; else it is blank, and its value, if any, is derived
 */
public record Part(Table table, int cell, int sign, long value, long half, boolean isStated) {

    /** A cell of a table, or, with −1, a table that is not there. */
    public static Part of(Table table, int cell, int sign) {
        return cell < 0
                ? new Part(table, cell, sign, 0, 0, false)
                : new Part(
                        table, cell, sign, table.value(cell), table.half(cell), table.state(cell) == CellState.STATED);
    }

    /** The cells of a table that state an amount. */
    public static List<Part> stated(Table table) {
        return IntStream.range(0, table.size())
                .filter(cell -> table.state(cell) == CellState.STATED)
                .mapToObj(cell -> of(table, cell, 1))
                .toList();
    }

    /** The cells of a column from top to bottom. */
    public static List<Part> inColumn(Table table, int column) {
        return IntStream.range(0, table.rows().size())
                .mapToObj(row -> of(table, table.cell(row, column), 1))
                .toList();
    }

    /** The cells of a row, from its first column to its last. */
    public static List<Part> inRow(Table table, int row) {
        return IntStream.range(0, table.panel().columns().size())
                .mapToObj(column -> of(table, table.cell(row, column), 1))
                .toList();
    }

    /** The row's key; for a cell, not for a table that is not there. */
    public RowKey key() {
        return rowFigures().key();
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

    /** Whether its column holds money. */
    public boolean isMoney() {
        return table.panel().columns().get(table.columnOf(cell)).isMoney();
    }

    /** The unit of money of its sheet; none for a number that is no money. */
    public @Nullable AmountUnit unit() {
        return isMoney() ? table.unit() : null;
    }

    /** An amount as it is shown in this cell. */
    public String inWords(long amount) {
        return Amount.ofFen(amount).inWords(isMoney() ? table.unit() : AmountUnit.YUAN);
    }

    /** The same with the unit of money. */
    public String withUnit(long amount) {
        return isMoney() ? Amount.ofFen(amount).withUnit(table.unit()) : inWords(amount);
    }

    /** The table's name as it is shown. */
    public String form() {
        return table.panel().form();
    }

    public Optional<SheetCell> place() {
        return cell < 0 ? Optional.empty() : table.place(cell);
    }

    /** Whether this is the same cell, whatever its side and sign. */
    public boolean isSameCell(Part other) {
        return cell >= 0
                && cell == other.cell
                && table.panel().key().equals(other.table.panel().key());
    }

    /** Whether a formula of the sheet makes it. */
    public boolean isMade() {
        return cell >= 0 && table.formula(cell).isPresent();
    }

    /** Whether it has an amount, stated or derived. */
    public boolean isFilled() {
        return isStated || isDerived();
    }

    /** Whether it is blank on the sheet, with a derived amount. */
    public boolean isDerived() {
        return cell >= 0 && table.state(cell) == CellState.DERIVED;
    }

    /** Whether its row is missing on the sheet. */
    public boolean isLeftOut() {
        return cell >= 0 && table.isImplied(table.rowOf(cell));
    }

    /** Whether it is blank on the sheet, without a derived amount. */
    public boolean isBlank() {
        return cell >= 0 && table.state(cell) == CellState.BLANK && place().isPresent();
    }

    private TableRow rowFigures() {
        return table.rows().get(table.rowOf(cell));
    }
}
