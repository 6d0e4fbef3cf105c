package budget.book;

import budget.book.FormColumns.Printed;
import budget.model.Amount;
import budget.model.AmountUnit;
import budget.ooxml.TextSize;
import java.util.Arrays;
import java.util.List;

/** How wide the columns of a form are: as its words and amounts need, within reason. Known without any font. */
final class FormWidths {

    private static final int NARROWEST_AMOUNT = 11;
    private static final int WIDEST_NAME = 46;
    private static final int NARROWEST_NAME = 24;
    private static final int NARROWEST_SHEET = 70;

    private final int[] widths;

    FormWidths(FormColumns columns) {
        this.widths = new int[columns.count()];
        Arrays.setAll(widths, at -> least(columns.all().get(at)));
        columns.groups().forEach(this::fitGroup);
    }

    private static int least(Printed column) {
        return switch (column.layout().role()) {
            case CATEGORY -> 6;
            case SECTION, ITEM -> 5;
            case CODE -> 10;
            case NAME, PROJECT -> NARROWEST_NAME;
            case INDICATOR -> 16;
            case REMARK -> 8;
            // Longer headings go on in a second and third line.
            case MEASURE -> Math.max(NARROWEST_AMOUNT, TextSize.widthOf(column.words()) / 3 + 2);
        };
    }

    /** Makes room for the words above several columns. */
    private void fitGroup(List<Printed> group) {
        int wanted = TextSize.widthOf(group.get(0).group()) + 2;
        int each = (wanted + group.size() - 1) / group.size();
        boolean isTooNarrow =
                group.stream().mapToInt(column -> widths[column.at()]).sum() < wanted;
        group.stream()
                .filter(ignored -> isTooNarrow)
                .forEach(column -> widths[column.at()] = Math.max(widths[column.at()], each));
    }

    /** Makes room for words, as far as they do not have to go on in a further line anyway. */
    void fit(int column, String words, int indent) {
        int wanted = Math.min(WIDEST_NAME, TextSize.widthOf(words) + 2 * indent + 2);
        widths[column] = Math.max(widths[column], wanted);
    }

    /** Makes room for an amount, all of it. */
    void fit(int column, Amount amount, AmountUnit unit, int decimals) {
        widths[column] = Math.max(widths[column], AmountText.width(amount, unit, decimals) + 2);
    }

    /** The widths; a narrow form gets wider names and amounts, so that its title has room. */
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

    /** How many points a row needs for words in a column of this width. */
    static int height(String words, int indent, int width) {
        return 4 + 14 * TextSize.lines(words, Math.max(4, width - 1 - 2 * indent));
    }
}
