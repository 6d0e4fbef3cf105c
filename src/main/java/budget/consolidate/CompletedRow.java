package budget.consolidate;

import budget.figures.TableFigures;
import budget.model.Amount;
import budget.model.FigureRow;
import budget.model.RowKey;
import java.util.Optional;

/** A row of a table with what its cells state, and what follows for cells that were left blank over filled parts. */
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

    /** The row as the sheet has it; a row that only follows from others states nothing. */
    public FigureRow stated() {
        return stated;
    }

    /** Whether the cell states an amount, or one follows for it. */
    public boolean has(String measure) {
        return has(panel.positionOf(measure));
    }

    boolean has(int at) {
        return at >= 0 && table.isFilled(cell(at));
    }

    /** The amount stated, else the one that follows, else nothing. */
    public Amount amount(String measure) {
        return amount(panel.positionOf(measure));
    }

    Amount amount(int at) {
        return has(at) ? Amount.ofFen(table.value(cell(at))) : Amount.ZERO;
    }

    /** The part of the amount that no cell states. */
    public Amount derivedPart(String measure) {
        return derivedPart(panel.positionOf(measure));
    }

    Amount derivedPart(int at) {
        return at >= 0 && table.isDerived(cell(at)) ? amount(at) : Amount.ZERO;
    }

    /** The amount stated or following; nothing where the cell is blank and nothing follows for it. */
    public Optional<Amount> find(String measure) {
        int at = panel.positionOf(measure);
        return has(at) ? Optional.of(amount(at)) : Optional.empty();
    }

    /** The number of a cell in the table that rules read. */
    int cell(int at) {
        return table.cell(number, at);
    }
}
