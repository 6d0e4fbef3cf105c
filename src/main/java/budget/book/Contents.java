package budget.book;

import budget.base.Messages;
import budget.model.CellRange;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The first sheet: the list of the others, with a link to each. */
final class Contents {

    private static final List<Integer> WIDTHS = List.of(18, 60, 12);

    private final SheetWriter sheet;
    private final Messages messages;
    private final String title;
    private final List<Entry> entries = new ArrayList<>();

    Contents(BookFile book, Messages messages, String title) throws IOException {
        this.messages = messages;
        this.title = title;
        this.sheet = book.sheet(new SheetShape(
                book.free(messages.text("book.contents")), WIDTHS, 0, 0, false, messages.text("book.contents")));
    }

    /** Adds a sheet; the order is that of the workbook. */
    void add(String name, String about, String money) {
        entries.add(new Entry(name, about, money));
    }

    /**
     * Writes the list, with what it is of above it and the files beside the workbook below.
     *
     * @param job the name of the job
     */
    void finish(String publisher, String job, String coverage, Set<Style.Fill> colours, String beside)
            throws IOException {
        if (!publisher.isEmpty()) {
            sheet.begin(20);
            sheet.textAcross(0, 2, Style.LINE.with(Style.Align.CENTRE), publisher);
        }
        sheet.begin(36);
        sheet.textAcross(0, 2, Style.TITLE, title);
        sheet.begin(20);
        sheet.textAcross(0, 2, Style.LINE.with(Style.Align.CENTRE), job);
        sheet.begin(20);
        sheet.formula(0, Style.LINE.with(Style.Align.CENTRE).worked(), publication(), "");
        sheet.merge(CellRange.ofRow(sheet.row(), 0, 2));
        sheet.begin(20);
        sheet.textAcross(0, 2, Style.LINE.with(Style.Align.CENTRE), coverage);
        sheet.begin(20);
        sheet.text(0, Style.HEADING, messages.text("book.contents.sheet"));
        sheet.text(1, Style.HEADING, messages.text("book.contents.about"));
        sheet.text(2, Style.HEADING, messages.text("book.contents.money"));
        for (Entry entry : entries) {
            sheet.begin(20);
            sheet.link(0, Style.WORDS.with(Style.Face.LINK), entry.name, entry.name);
            sheet.text(1, Style.WORDS, entry.about);
            sheet.text(2, Style.CODE, entry.money);
        }
        colour(Style.Fill.DERIVED, "book.derived", colours);
        colour(Style.Fill.APART, "book.apart", colours);
        if (!beside.isEmpty()) {
            sheet.begin(20);
            sheet.textAcross(0, 2, Style.LINE.with(Style.Face.SMALL), beside);
        }
    }

    /**
     * The publication's name and day, by the folder that the workbook is opened from: the same content has the same bytes on any
     * day, so they cannot be written into it.
     */
    private String publication() {
        String path =
                "SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(CELL(\"filename\",A1),\"\\\",\"/\"),\"[\",\"\"),\"/public/\",\"/\")";
        String folder = "LEFT(%1$s,FIND(\"/%2$s\",%1$s)-1)".formatted(path, ConsolidatedBook.FILE);
        String name = "TRIM(RIGHT(SUBSTITUTE(%s,\"/\",REPT(\" \",200)),200))".formatted(folder);
        String known = messages.text("look.publication", "\"&" + name + "&\"", "\"&LEFT(" + name + ",10)&\"");
        String elsewhere = '"' + messages.text("book.publication.elsewhere") + '"';
        return "IFERROR(IF(MID(%1$s,5,1)&MID(%1$s,8,1)=\"--\",\"%2$s\",%3$s),%3$s)".formatted(name, known, elsewhere);
    }

    private void colour(Style.Fill fill, String key, Set<Style.Fill> met) throws IOException {
        if (met.contains(fill)) {
            sheet.begin(32);
            sheet.text(0, Style.WORDS.with(fill), "");
            sheet.textAcross(1, 2, Style.WORDS.with(Style.Face.SMALL), messages.text(key));
        }
    }

    private record Entry(String name, String about, String money) {}
}
