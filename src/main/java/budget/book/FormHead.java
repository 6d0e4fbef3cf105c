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
        int groups = columns.headRows() - 1;
        if (groups > 0) {
            sheet.begin(20);
            for (Printed column : columns.all()) {
                String upper = column.group().isEmpty() ? column.words() : column.group();
                sheet.text(column.at(), Style.HEADING, isContinued(column) ? "" : upper);
            }
            merge(sheet.row());
        }
        sheet.begin(height());
        for (Printed column : columns.all()) {
            boolean isAbove = groups > 0 && column.group().isEmpty();
            sheet.text(column.at(), Style.HEADING, isAbove ? "" : column.words());
        }
    }

    private boolean isContinued(Printed column) {
        return column.at() > 0 && column.isBeside(columns.all().get(column.at() - 1));
    }

    private void merge(int row) {
        for (List<Printed> group : columns.groups()) {
            int from = group.get(0).at();
            boolean isAlone = group.get(0).group().isEmpty();
            sheet.merge(
                    isAlone
                            ? CellRange.ofColumn(from, row, row + 1)
                            : CellRange.ofRow(row, from, from + group.size() - 1));
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
