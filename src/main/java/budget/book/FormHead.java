package budget.book;

import budget.form.FormColumns;
import budget.form.FormColumns.Heading;
import budget.model.CellRange;
import budget.ooxml.SheetWriter;
import budget.ooxml.Style;
import budget.ooxml.TextSize;
import java.io.IOException;
import java.util.List;

/** The upper part of a form: title, the line below it, the headings of the columns. */
final class FormHead {

    private static final int LINE_POINTS = 14;

    private final SheetWriter sheet;
    private final FormColumns columns;

    FormHead(SheetWriter sheet, FormColumns columns) {
        this.sheet = sheet;
        this.columns = columns;
    }

    /** Its number of rows. */
    static int rows(FormColumns columns) {
        return 2 + columns.headRows();
    }

    /** Writes it: the name of the unit at the left, the unit of money at the right. */
    void write(String title, String left, Style leftStyle, String right) throws IOException {
        lines(title, left, leftStyle, right);
        words();
    }

    /** The title and the line below it. */
    void lines(String title, String left, Style leftStyle, String right) throws IOException {
        int last = columns.count() - 1;
        sheet.begin(30);
        sheet.textAcross(0, last, Style.TITLE, title);
        sheet.begin(18);
        int border = last < 3 ? last : last - 1;
        sheet.textAcross(0, border - 1, leftStyle, left);
        sheet.textAcross(border, last, Style.LINE.with(Style.Align.RIGHT), right);
    }

    /** The headings of the columns. */
    void words() throws IOException {
        int last = columns.headRows() - 1;
        for (int row = 0; row <= last; row++) {
            int now = row;
            List<Heading> headings = columns.headings().stream()
                    .filter(heading -> heading.row() == now)
                    .toList();
            sheet.begin(row < last ? 20 : height());
            for (int column = 0; column < columns.count(); column++) {
                sheet.text(column, Style.HEADING, words(headings, column));
            }
            headings.forEach(this::merge);
        }
    }

    private static String words(List<Heading> headings, int column) {
        return headings.stream()
                .filter(heading -> heading.column() == column)
                .map(Heading::words)
                .findFirst()
                .orElse("");
    }

    private void merge(Heading heading) {
        int row = sheet.row();
        if (heading.columns() > 1) {
            sheet.merge(CellRange.ofRow(row, heading.column(), heading.column() + heading.columns() - 1));
        } else if (heading.rows() > 1) {
            sheet.merge(CellRange.ofColumn(heading.column(), row, row + heading.rows() - 1));
        }
    }

    private int height() {
        int lines = columns.all().stream()
                .mapToInt(column ->
                        TextSize.lines(column.words(), sheet.shape().widths().get(column.at()) - 1))
                .max()
                .orElse(1);
        return Math.max(20, lines * LINE_POINTS + 6);
    }
}
