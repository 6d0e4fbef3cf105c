package budget.book;

import budget.base.Messages;
import budget.consolidate.AnalysedUnit;
import budget.figures.Vocabulary;
import budget.layout.FormLayout.Money;
import java.io.IOException;

/** A sheet with lines for each counting unit, which are written as the units come. */
interface UnitSheet {

    void add(AnalysedUnit unit) throws IOException;

    /** Ends the list; whether all units fit on one sheet decides how sums are written. */
    void finish(boolean isOnOneSheet) throws IOException;

    /**
     * What all sheets of a workbook have in common.
     *
     * @param vocabulary the panels with their columns
     * @param money the unit of money of every sheet
     * @param coverage where the expected units are
     * @param isPublic whether unknown amounts are those that are not for the public
     */
    record Frame(
            BookFile book,
            Messages messages,
            Vocabulary vocabulary,
            Money money,
            String coverage,
            Limits limits,
            boolean isPublic) {

        /** The words at the right above a table. */
        String moneyWords() {
            return messages.text("book.money", money.unit().printed());
        }
    }
}
