package budget.book;

import budget.consolidate.CompletedRow;
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

    void write(SheetWriter sheet, int column, CompletedRow row, String measure) throws IOException {
        if (row.has(measure)) {
            Style style = row.derivedPart(measure).isZero() ? stated : derived;
            sheet.number(column, style, AmountText.exact(row.amount(measure), unit));
        } else {
            sheet.blank(column, stated);
        }
    }
}
