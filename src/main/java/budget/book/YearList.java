package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.lastyear.YearLine;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rows of all forms in both years, in one unit of money, with what each is compared with. */
final class YearList {

    private static final int WORDS = 4;

    private final Messages messages;
    private final AmountUnit unit;
    private final List<YearLine> lines = new ArrayList<>();

    YearList(Messages messages, AmountUnit unit) {
        this.messages = messages;
        this.unit = unit;
    }

    void add(YearLine line) {
        lines.add(line);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    void write(BookFile book, String title, String coverage, Limits limits) throws IOException {
        Listing list = new Listing(
                book,
                new Heading(
                        messages.text("book.year"),
                        title,
                        coverage,
                        messages.text("book.money", unit.printed()),
                        WORDS,
                        columns()),
                limits.mostRows());
        for (YearLine line : lines) {
            write(list, line);
        }
        list.finish();
    }

    private List<Column> columns() {
        return List.of(
                new Column(messages.text("book.year.table"), 10),
                new Column(messages.text("book.year.row"), 24),
                new Column(messages.text("book.year.name"), 36),
                new Column(messages.text("book.year.measure"), 12),
                new Column(messages.text("book.year.before"), 16),
                new Column(messages.text("book.year.comparable"), 16),
                new Column(messages.text("book.year.now"), 16),
                new Column(messages.text("book.year.change"), 16),
                new Column(messages.text("book.year.percent"), 10),
                new Column(messages.text("book.year.basis"), 14));
    }

    private void write(Listing list, YearLine line) throws IOException {
        List<String> words = List.of(line.table(), line.row(), line.name(), line.measure());
        SheetWriter sheet = list.line(words);
        for (int column = 0; column < WORDS; column++) {
            sheet.text(column, Style.WORDS, words.get(column));
        }
        amount(sheet, WORDS, line.lastYear());
        amount(sheet, WORDS + 1, line.comparable());
        amount(sheet, WORDS + 2, line.thisYear());
        amount(sheet, WORDS + 3, line.change());
        if (line.percent().isPresent()) {
            sheet.number(WORDS + 4, Style.amount(2), line.percent().get().toPlainString());
        } else {
            sheet.blank(WORDS + 4, Style.amount(2));
        }
        sheet.text(WORDS + 5, Style.CODE, messages.text("basis." + line.basis().code()));
    }

    private void amount(SheetWriter sheet, int column, Optional<Amount> amount) throws IOException {
        if (amount.isPresent()) {
            sheet.number(column, Style.amount(2), AmountText.exact(amount.get(), unit));
        } else {
            sheet.blank(column, Style.amount(2));
        }
    }
}
