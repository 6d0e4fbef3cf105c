package budget.book;

import budget.figures.Table;
import budget.layout.FormLayout.Money;
import budget.model.AmountUnit;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;

/** Writes a unit's amounts into a line: a derived one is coloured, a missing one left blank. */
final class UnitAmounts {

    private final AmountUnit unit;
    private final Style stated;
    private final Style derived;

    UnitAmounts(Money money) {
        this.unit = money.unit();
        this.stated = Style.amount(money.decimals());
        this.derived = stated.with(Style.Fill.DERIVED);
    }

    /** The style of a stated amount. */
    Style stated() {
        return stated;
    }

    void write(SheetWriter sheet, int column, Table table, int cell) throws IOException {
        if (table.isFilled(cell)) {
            boolean isDerived = table.isDerived(cell) && table.value(cell) != 0;
            sheet.number(column, isDerived ? derived : stated, AmountText.exact(table.amount(cell), unit));
        } else {
            sheet.blank(column, stated);
        }
    }
}
