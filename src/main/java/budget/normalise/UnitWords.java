package budget.normalise;

import budget.layout.ColumnLayout;
import budget.model.Words;
import budget.table.BoundColumn;
import budget.table.FoundPanel;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A unit as a row of a table names it.
 *
 * @param code its digits, without zeros or signs added; empty where the row has none
 * @param name its name as typed; empty where the row has none
 */
record UnitWords(String code, String name) {

    private static final String OPEN = "[\\[［（(【]";
    private static final String CLOSE = "[\\]］）)】]";
    private static final String CODE = "([0-9]{3,20})";

    private static final Pattern CODE_ALONE = Pattern.compile(OPEN + "?" + CODE + CLOSE + "?");

    /** Names such as 301医院 begin with digits: a code before a name is bracketed, set apart, or longer than those. */
    private static final Pattern CODE_FIRST = Pattern.compile(
            "(?:" + OPEN + CODE + CLOSE + "|" + CODE + "(?=[\\s\\u3000\\u00a0—－_.、：:-])|([0-9]{6,20}))"
                    + "[\\s\\u3000\\u00a0—－_.、：:-]*([^0-9].*)",
            Pattern.DOTALL);

    private static final Pattern CODE_LAST = Pattern.compile("(.+?)" + OPEN + CODE + CLOSE, Pattern.DOTALL);

    /** The unit a row of a panel names; both parts are empty where it names none. */
    static UnitWords of(FoundPanel panel, Row row) {
        UnitWords words = new UnitWords("", "");
        for (BoundColumn column : panel.keys()) {
            Cell cell = row.at(column.column());
            if (cell != null && column.layout().key().equals(ColumnLayout.UNIT_CODE)) {
                words = new UnitWords(codeAlone(cell.shown()), words.name);
            } else if (cell != null && column.layout().key().equals(ColumnLayout.UNIT)) {
                UnitWords both = of(cell.shown());
                words = new UnitWords(words.code.isEmpty() ? both.code : words.code, both.name);
            }
        }
        return words;
    }

    /** A code, a name, or both in one cell: 103001 某局, [103001]某局, 某局（103001）. */
    static UnitWords of(String typed) {
        String words = Words.trimmed(typed);
        String narrow = Words.narrow(words);
        Matcher alone = CODE_ALONE.matcher(narrow);
        if (alone.matches()) {
            return new UnitWords(alone.group(1), "");
        }
        Matcher first = CODE_FIRST.matcher(narrow);
        if (first.matches()) {
            String code = Stream.of(1, 2, 3)
                    .flatMap(group -> Stream.ofNullable(first.group(group)))
                    .findFirst()
                    .orElseThrow();
            return new UnitWords(code, first.group(4));
        }
        Matcher last = CODE_LAST.matcher(narrow);
        return last.matches() ? new UnitWords(last.group(2), last.group(1)) : new UnitWords("", words);
    }

    private static String codeAlone(String typed) {
        UnitWords words = of(typed);
        return words.code.isEmpty() ? Words.key(words.name) : words.code;
    }

    boolean isEmpty() {
        return code.isEmpty() && name.isEmpty();
    }

    /** Both as a person reads them. */
    String text() {
        return (code + " " + name).strip();
    }
}
