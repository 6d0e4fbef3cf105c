package budget.layout;

import budget.jobfile.MistakeCode;
import budget.jobfile.YamlNode;
import java.util.List;
import java.util.Locale;

/**
 * The rows of a panel as a layout writes them: {@code function}, {@code unit} or {@code [unit, function]}.
 *
 * @param of what each row is about, beside its unit
 * @param isByUnit whether the rows are of several units
 */
record WrittenRows(String of, boolean isByUnit) {

    private static final String UNIT = "unit";

    /** All figures in one line, of each unit where the rows are by unit. */
    private static final String ONE = "one";

    private static final List<String> ROWS =
            List.of("function", "economic", "project", "items", "indicators", ONE, UNIT);

    private static final List<String> BESIDE_UNITS = List.of("function", "economic", "project", "items");

    /** The rows of a panel; the usual ones where they are written otherwise, which is reported. */
    static WrittenRows of(YamlNode panel) {
        List<YamlNode> parts = panel.list("rows");
        if (parts.size() < 2) {
            panel.needText("rows");
            String written = panel.choice("rows", ROWS.get(0), ROWS);
            return written.equals(UNIT) ? new WrittenRows(ONE, true) : new WrittenRows(written, false);
        }
        report(parts.get(0), List.of(UNIT));
        report(parts.get(1), BESIDE_UNITS);
        parts.stream().skip(2).forEach(more -> more.report(MistakeCode.NOT_ALLOWED.of("rows", more.text())));
        String beside = parts.get(1).text();
        return new WrittenRows(BESIDE_UNITS.contains(beside) ? beside : BESIDE_UNITS.get(0), true);
    }

    private static void report(YamlNode part, List<String> allowed) {
        if (!allowed.contains(part.text())) {
            part.report(MistakeCode.NOT_ALLOWED.of("rows", part.text()).offering(part.text(), allowed));
        }
    }

    boolean isOneLine() {
        return of.equals(ONE);
    }

    /** The kind of the rows; those of one line are listed lines. */
    RowKind kind() {
        return isOneLine() ? RowKind.ITEMS : RowKind.valueOf(of.toUpperCase(Locale.ROOT));
    }
}
