package budget.book;

import budget.form.FormColumns;
import budget.form.FormColumns.Printed;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.ooxml.TextSize;
import java.util.Arrays;
import java.util.List;

/** The widths of a form's columns by the letters of its texts and amounts, within bounds; no font is needed. */
final class FormWidths {

    private static final int NARROWEST_AMOUNT = 11;
    private static final int WIDEST_NAME = 46;
    private static final int NARROWEST_NAME = 24;
    private static final int NARROWEST_SHEET = 70;

    private final int[] widths;

    FormWidths(FormColumns columns) {
        this.widths = new int[columns.count()];
        Arrays.setAll(widths, at -> least(columns.all().get(at)));
        for (int row = 0; row < columns.headRows() - 1; row++) {
            int above = row;
            columns.groups(row).forEach(group -> fitGroup(group, above));
        }
    }

    private static int least(Printed column) {
        return switch (column.layout().role()) {
            case CATEGORY -> 6;
            case SECTION, ITEM -> 5;
            case CODE -> 10;
            case UNIT, NAME, PROJECT -> NARROWEST_NAME;
            case INDICATOR, ATTRIBUTE -> 16;
            case REMARK -> 8;
            // longer headings are wrapped
            case MEASURE, PERCENT, COUNT -> Math.max(NARROWEST_AMOUNT, TextSize.widthOf(column.words()) / 3 + 2);
        };
    }

    /** Widens columns for their common heading. */
    private void fitGroup(List<Printed> group, int row) {
        boolean isGroup = row < group.get(0).groups().size();
        int wanted = TextSize.widthOf(isGroup ? group.get(0).words(row) : "") + 2;
        int each = (wanted + group.size() - 1) / group.size();
        boolean isTooNarrow =
                group.stream().mapToInt(column -> widths[column.at()]).sum() < wanted;
        group.stream()
                .filter(ignored -> isTooNarrow)
                .forEach(column -> widths[column.at()] = Math.max(widths[column.at()], each));
    }

    /** Widens a column for a text, unless that is wrapped anyway. */
    void fit(int column, String words, int indent) {
        int wanted = Math.min(WIDEST_NAME, TextSize.widthOf(words) + 2 * indent + 2);
        widths[column] = Math.max(widths[column], wanted);
    }

    /** Widens a column for a whole amount. */
    void fit(int column, Amount amount, AmountUnit unit, int decimals) {
        widths[column] = Math.max(widths[column], AmountText.width(amount, unit, decimals) + 2);
    }

    /** The widths; names and amounts of a narrow form are widened for its title. */
    List<Integer> all() {
        int total = Arrays.stream(widths).sum();
        for (int at = 0; at < widths.length && total < NARROWEST_SHEET; at++) {
            boolean isCode = widths[at] < NARROWEST_AMOUNT;
            int more = isCode ? 0 : (NARROWEST_SHEET - total) / (widths.length - at);
            widths[at] += more;
            total += more;
        }
        return Arrays.stream(widths).boxed().toList();
    }

    /** The height, in points, of a row with this text in a column of this width. */
    static int height(String words, int indent, int width) {
        return 4 + 14 * TextSize.lines(words, Math.max(4, width - 1 - 2 * indent));
    }
}
