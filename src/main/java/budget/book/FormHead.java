package budget.book;

import budget.book.FormColumns.Printed;
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
            sheet.begin(row < last ? 20 : height());
            for (List<Printed> group : columns.groups(row)) {
                Printed first = group.get(0);
                for (Printed column : group) {
                    boolean isShown =
                            column.equals(first) && row <= column.groups().size();
                    sheet.text(column.at(), Style.HEADING, isShown ? column.words(row) : "");
                }
                merge(group, row, last);
            }
        }
    }

    /** Merges a group over its columns, and words above the last row over the rows below them. */
    private void merge(List<Printed> group, int row, int last) {
        int from = group.get(0).at();
        int words = group.get(0).groups().size();
        if (row < words) {
            sheet.merge(CellRange.ofRow(sheet.row(), from, from + group.size() - 1));
        } else if (row == words && row < last) {
            sheet.merge(CellRange.ofColumn(from, sheet.row(), sheet.row() + last - row));
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
