package budget.book;

import budget.figures.Table;
import budget.layout.FormLayout.Money;
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

    boolean isLeftOut(Table table, int cell) {
        return leavesOut && table.isUnknown(cell);
    }

    void write(SheetWriter sheet, int column, Table table, int cell) throws IOException {
        if (table.isFilled(cell)) {
            boolean isDerived = table.isDerived(cell) && table.value(cell) != 0;
            sheet.number(column, isDerived ? derived : stated, AmountText.exact(table.amount(cell), unit));
        } else if (isLeftOut(table, cell)) {
            sheet.text(column, stated, LEFT_OUT);
        } else {
            sheet.blank(column, stated);
        }
    }
}
