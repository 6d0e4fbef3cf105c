package budget.book;

import budget.base.Messages;
import budget.book.Listing.Column;
import budget.book.Listing.Heading;
import budget.finding.FindingText;
import budget.finding.Severity;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.submission.Standing;
import java.io.IOException;
import java.util.List;

/** The status of every file received and of every unit that sent none. */
final class UnitsList {

    private static final int FIRST_COUNT = 6;

    private final Messages messages;
    private final FindingText texts;

    UnitsList(Messages messages) {
        this.messages = messages;
        this.texts = new FindingText(messages);
    }

    void write(BookFile book, List<Standing> standings, String coverage, Limits limits) throws IOException {
        Listing list = new Listing(book, heading(coverage, limits.nameWidth()), limits.mostRows());
        for (Standing standing : standings) {
            List<String> line = List.of(
                    standing.unitCode(),
                    standing.unitName(),
                    standing.sender().map(unit -> unit.parentCode()).orElse(""),
                    messages.text("status." + standing.status().code()),
                    messages.text(standing.counted() ? "book.yes" : "book.no"),
                    standing.path(),
                    Long.toString(standing.count(Severity.BLOCKING)),
                    Long.toString(standing.count(Severity.ADVISORY)),
                    Long.toString(standing.count(Severity.NOTE)),
                    reason(standing));
            write(list.line(line), line);
        }
        list.finish();
    }

    private static void write(SheetWriter sheet, List<String> line) throws IOException {
        for (int column = 0; column < line.size(); column++) {
            boolean isCount = column >= FIRST_COUNT && column < FIRST_COUNT + 3;
            boolean isWord = column == 1 || column == 5 || column == line.size() - 1;
            if (isCount) {
                sheet.number(column, Style.amount(0), line.get(column));
            } else {
                sheet.text(column, isWord ? Style.WORDS : Style.CODE, line.get(column));
            }
        }
    }

    private Heading heading(String coverage, int nameWidth) {
        return new Heading(
                messages.text("book.units"),
                messages.text("book.units"),
                coverage,
                "",
                2,
                List.of(
                        new Column(messages.text("book.unit-code"), 12),
                        new Column(messages.text("book.unit-name"), nameWidth),
                        new Column(messages.text("book.parent-code"), 12),
                        new Column(messages.text("book.status"), 14),
                        new Column(messages.text("book.counted"), 10),
                        new Column(messages.text("book.file"), 40),
                        new Column(messages.text("severity.blocking"), 10),
                        new Column(messages.text("severity.advisory"), 10),
                        new Column(messages.text("severity.note"), 10),
                        new Column(messages.text("book.reason"), 60)));
    }

    /** The gravest finding of a submission that does not count. */
    private String reason(Standing standing) {
        return standing.status().isLeftOut()
                ? standing.worst().map(texts::whole).orElse("")
                : "";
    }
}
