package budget.consolidate;

import budget.figures.TableFigures;
import budget.model.Amount;
import budget.model.FigureRow;
import budget.model.RowKey;
import java.util.Optional;

/** A row of a table with its stated amounts, and those derived for blanks over filled parts. */
public final class CompletedRow {

    private final Panel panel;
    private final TableFigures table;
    private final int number;
    private final FigureRow stated;

    CompletedRow(Panel panel, TableFigures table, int number, FigureRow stated) {
        this.panel = panel;
        this.table = table;
        this.number = number;
        this.stated = stated;
    }

    public RowKey key() {
        return stated.key();
    }

    /** The row as the sheet has it; a derived row states nothing. */
    public FigureRow stated() {
        return stated;
    }

    /** Whether the cell has an amount, stated or derived. */
    public boolean has(String measure) {
        return has(panel.positionOf(measure));
    }

    boolean has(int at) {
        return at >= 0 && table.isFilled(cell(at));
    }

    /** The stated amount, else the derived one, else 0. */
    public Amount amount(String measure) {
        return amount(panel.positionOf(measure));
    }

    Amount amount(int at) {
        return has(at) ? Amount.ofFen(table.value(cell(at))) : Amount.ZERO;
    }

    /** The derived part of the amount. */
    public Amount derivedPart(String measure) {
        return derivedPart(panel.positionOf(measure));
    }

    Amount derivedPart(int at) {
        return at >= 0 && table.isDerived(cell(at)) ? amount(at) : Amount.ZERO;
    }

    /** The stated or derived amount; none where the cell is blank without one. */
    public Optional<Amount> find(String measure) {
        int at = panel.positionOf(measure);
        return has(at) ? Optional.of(amount(at)) : Optional.empty();
    }

    /** The number of a cell in the table that rules read. */
    int cell(int at) {
        return table.cell(number, at);
    }
}
