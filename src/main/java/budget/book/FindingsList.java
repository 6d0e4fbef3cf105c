package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.finding.Finding;
import budget.finding.FindingLine;
import budget.finding.FindingText;
import budget.finding.Judgement;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.submission.Standing;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** All findings about all submissions, open and waived. */
final class FindingsList {

    /** The columns that are printed; those after them are for the screen. */
    private static final int PRINTED = 8;

    private static final int FIRST_AMOUNT = 11;
    private static final int LAST_AMOUNT = 13;
    private static final Set<Integer> LONG = Set.of(1, 4, 5, 6, 7, 9, 17);

    private final Messages messages;
    private final FindingText texts;
    private final AmountUnit unit;

    FindingsList(Messages messages, AmountUnit unit) {
        this.unit = unit;
        this.messages = messages;
        this.texts = new FindingText(messages);
    }

    void write(BookFile book, List<Standing> standings, Limits limits) throws IOException {
        Listing list = new Listing(book, heading(limits.nameWidth()), limits.mostRows(), PRINTED);
        Set<String> ids = new HashSet<>();
        for (Standing standing : standings) {
            for (FindingLine line : standing.lines(ids)) {
                List<String> cells = cells(standing, line);
                write(list.line(cells), cells);
            }
        }
        list.finish();
    }

    private void write(SheetWriter sheet, List<String> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            boolean isAmount = column >= FIRST_AMOUNT && column <= LAST_AMOUNT;
            String cell = cells.get(column);
            if (isAmount && !cell.isEmpty()) {
                sheet.number(column, Style.amount(unit.mostDecimals()), cell);
            } else {
                sheet.text(column, LONG.contains(column) ? Style.WORDS : Style.CODE, cell);
            }
        }
    }

    private List<String> cells(Standing standing, FindingLine line) {
        Finding finding = line.finding();
        return List.of(
                standing.unitCode(),
                standing.unitName(),
                texts.severity(finding.severity()),
                messages.text("finding.state." + line.state().code()),
                texts.place(finding),
                texts.whole(finding),
                texts.remedy(finding),
                texts.rule(finding),
                finding.subject().table(),
                finding.subject().row(),
                finding.subject().measure(),
                inUnit(finding.judged().map(Judgement::stated)),
                inUnit(finding.judged().map(Judgement::expectation)),
                inUnit(finding.judged().map(Judgement::apart)),
                line.handling().by(),
                line.id(),
                line.root(),
                line.explanation());
    }

    private String inUnit(Optional<String> yuan) {
        return yuan.filter(amount -> !amount.isEmpty())
                .map(amount -> AmountText.exact(Amount.ofYuan(amount), unit))
                .orElse("");
    }

    private Heading heading(int nameWidth) {
        return new Heading(
                messages.text("book.findings"),
                messages.text("book.findings"),
                "",
                messages.text("book.money", unit.printed()),
                2,
                List.of(
                        new Column(messages.text("book.unit-code"), 10),
                        new Column(messages.text("book.unit-name"), Math.min(nameWidth, 24)),
                        new Column(messages.text("returned.column.severity"), 10),
                        new Column(messages.text("book.state"), 8),
                        new Column(messages.text("returned.column.cell"), 16),
                        new Column(messages.text("returned.column.message"), 56),
                        new Column(messages.text("returned.column.remedy"), 28),
                        new Column(messages.text("returned.column.rule"), 12),
                        new Column(messages.text("returned.column.table"), 8),
                        new Column(messages.text("returned.column.row"), 22),
                        new Column(messages.text("returned.column.column"), 14),
                        new Column(messages.text("book.stated"), 18),
                        new Column(messages.text("book.expected"), 18),
                        new Column(messages.text("book.difference"), 16),
                        new Column(messages.text("book.waived-by"), 16),
                        new Column(messages.text("book.id"), 15),
                        new Column(messages.text("book.root"), 15),
                        new Column(messages.text("returned.column.explanation"), 40)));
    }
}
