package budget.book;

import budget.model.CellRange;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import java.io.IOException;
import java.util.List;

/** A list under headings that can be filtered. One that exceeds a sheet is continued on another. */
final class Listing {

    /** The most rows of a sheet. */
    static final int MOST_ROWS = 1_048_576;

    private static final int HEAD_ROWS = 3;
    private static final int LEAST_POINTS = 18;

    private final BookFile book;
    private final Heading heading;
    private final int mostRows;
    private final int printed;
    private SheetWriter sheet;

    Listing(BookFile book, Heading heading, int mostRows) throws IOException {
        this(book, heading, mostRows, heading.columns.size());
    }

    /** A list of which only the first columns are printed. */
    Listing(BookFile book, Heading heading, int mostRows, int printed) throws IOException {
        this.book = book;
        this.printed = printed;
        this.heading = heading;
        this.mostRows = mostRows;
        this.sheet = begin();
    }

    private SheetWriter begin() throws IOException {
        List<Integer> widths = heading.columns.stream().map(Column::width).toList();
        SheetShape shape =
                new SheetShape(book.free(heading.name), widths, HEAD_ROWS, heading.fixedColumns, false, heading.title);
        SheetWriter next = book.sheet(shape);
        int last = widths.size() - 1;
        int edge = printed - 1;
        next.printColumns(printed);
        next.begin(30);
        next.textAcross(0, edge, Style.TITLE, heading.title);
        next.begin(18);
        next.textAcross(0, edge - 1, Style.LINE, heading.left);
        next.text(edge, Style.LINE.with(Style.Align.RIGHT), heading.right);
        next.begin(headHeight());
        for (int column = 0; column <= last; column++) {
            next.text(column, Style.HEADING, heading.columns.get(column).words());
        }
        return next;
    }

    private int headHeight() {
        return heading.columns.stream()
                .mapToInt(column -> FormWidths.height(column.words(), 0, column.width()) + 4)
                .max()
                .orElse(LEAST_POINTS);
    }

    /** The name of the sheet it begins on. */
    String name() {
        return heading.name;
    }

    /** Begins a line with the height of these texts, one for each column. */
    SheetWriter line(List<String> texts) throws IOException {
        int points = LEAST_POINTS;
        for (int column = 0; column < texts.size(); column++) {
            points = Math.max(
                    points,
                    FormWidths.height(
                            texts.get(column), 0, heading.columns.get(column).width()));
        }
        return line(points);
    }

    /** Begins a line of one row of letters. */
    SheetWriter line() throws IOException {
        return line(LEAST_POINTS);
    }

    private SheetWriter line(int points) throws IOException {
        if (sheet.row() >= mostRows) {
            finish();
            sheet = begin();
        }
        sheet.begin(points);
        return sheet;
    }

    /** Ends the list; rows below it are not filtered. */
    SheetWriter finish() {
        sheet.filterBelow(HEAD_ROWS);
        return sheet;
    }

    /** The rows of lines on the last sheet. */
    CellRange lines(int column) {
        return CellRange.ofColumn(column, HEAD_ROWS + 1, Math.max(HEAD_ROWS + 1, sheet.row()));
    }

    /** A column with its heading. */
    record Column(String words, int width) {}

    /**
     * The rows above a list.
     *
     * @param fixedColumns the number of frozen columns
     */
    record Heading(String name, String title, String left, String right, int fixedColumns, List<Column> columns) {

        Heading {
            columns = List.copyOf(columns);
        }
    }
}
