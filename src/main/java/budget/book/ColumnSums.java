package budget.book;

import budget.book.UnitSheet.Frame;
import budget.model.Amount;
import budget.model.CellRange;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The sums below a list of units: formulas where all lines are on one sheet, else amounts; none where a part is unknown. */
final class ColumnSums {

    private final Frame frame;
    private final int first;
    private final Amount[] sums;
    private final BitSet incomplete = new BitSet();

    /**
     * Sums of columns.
     *
     * @param first the first of them
     */
    ColumnSums(Frame frame, int first, int columns) {
        this.frame = frame;
        this.first = first;
        this.sums = new Amount[columns];
        Arrays.fill(sums, Amount.ZERO);
    }

    void add(int at, Amount amount) {
        sums[at] = sums[at].plus(amount);
    }

    /** Notes that an amount of a column is unknown. */
    void miss(int at) {
        incomplete.set(at);
    }

    void write(Listing list, boolean isOnOneSheet) throws IOException {
        SheetWriter sheet = list.finish();
        List<CellRange> above = new ArrayList<>();
        for (int at = 0; at < sums.length; at++) {
            above.add(list.lines(first + at));
        }
        sheet.begin(20);
        Style words = Style.CODE.with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        sheet.textAcross(0, first - 1, words, frame.messages().text("book.total"));
        Style style =
                Style.amount(frame.money().decimals()).with(Style.Face.BOLD).with(Style.Fill.TOTAL);
        for (int at = 0; at < sums.length; at++) {
            String exact = AmountText.exact(sums[at], frame.money().unit());
            if (incomplete.get(at)) {
                sheet.text(first + at, style, frame.isPublic() ? UnitAmounts.LEFT_OUT : "");
            } else if (isOnOneSheet) {
                sheet.formula(first + at, style, "SUBTOTAL(109," + above.get(at).a1() + ")", exact);
            } else {
                sheet.number(first + at, style, exact);
            }
        }
    }
}
