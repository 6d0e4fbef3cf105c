package budget.book;

import budget.consolidate.UnitCells;
import budget.figures.Vocabulary.Panel;
import budget.layout.FormLayout.Money;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;

/** Writes a unit's amounts into a line: a derived one is coloured, a missing one left blank. */
final class UnitAmounts {

    /** Stands for an amount that is not for the public. */
    static final String LEFT_OUT = "*";

    private final AmountUnit unit;
    private final boolean leavesOut;
    private final Style stated;
    private final Style derived;

    /**
     * Amounts of a form.
     *
     * @param leavesOut whether an unknown one is one that is not for the public
     */
    UnitAmounts(Money money, boolean leavesOut) {
        this.leavesOut = leavesOut;
        this.unit = money.unit();
        this.stated = Style.amount(money.decimals());
        this.derived = stated.with(Style.Fill.DERIVED);
    }

    /** The style of a stated amount. */
    Style stated() {
        return stated;
    }

    /** Whether one of a unit's cells is left out; none of a negative number. */
    boolean isLeftOut(UnitCells cells, int cell) {
        return leavesOut && cell >= 0 && cells.isUnknown(cell);
    }

    /** Writes one of a unit's cells; there is none of a negative number. */
    void write(SheetWriter sheet, int column, UnitCells cells, int cell) throws IOException {
        if (isLeftOut(cells, cell)) {
            sheet.text(column, stated, LEFT_OUT);
        } else if (cell < 0 || cells.isUnknown(cell)) {
            sheet.blank(column, stated);
        } else {
            Amount amount = cells.amount(cell);
            boolean isDerived = cells.isDerived(cell) && !amount.isZero();
            sheet.number(column, isDerived ? derived : stated, AmountText.exact(amount, unit));
        }
    }

    /** Writes the sums of money of one of a unit's rows, each in its column. */
    void writeRow(SheetWriter sheet, int first, Panel panel, UnitCells cells, int row) throws IOException {
        int place = first;
        int cell = cells.from(row);
        for (int column = 0; column < panel.columns().size(); column++) {
            if (panel.columns().get(column).isMoney()) {
                boolean isThere = cell < cells.from(row + 1) && cells.column(cell) == column;
                write(sheet, place++, cells, isThere ? cell++ : -1);
            }
        }
    }
}
