package budget.normalise;

import budget.model.Words;
import budget.workbook.Cell;
import budget.workbook.Row;
import java.util.regex.Pattern;

/** Numbers whose label ends by saying that they are no money: telephone and page numbers, codes, dates. 电话费 and 年度预算 are. */
final class NoMoney {

    private static final Pattern LABEL = Pattern.compile(
            "(?:编码|代码|编号|序号|行次|栏次|页[码数次]?|(?:电话|传真|手机|账|帐|身份证)号?码?|邮编|年度|年份|日期|时间)(?:[（(][^（()）]*[）)])?[：:]?$");

    private static final Pattern DIGITS = Pattern.compile("[0-9０-９+（）—－-]*");

    private NoMoney() {}

    /** Whether the words are the label of such a number. */
    static boolean isLabel(String words) {
        return LABEL.matcher(words).find();
    }

    /** Whether the nearest words at the left of a cell are the label of such a number. */
    static boolean isLabelled(Row row, Cell cell) {
        String nearest = "";
        for (Cell other : row.cells()) {
            if (other.address().column() < cell.address().column() && other instanceof Cell.Text text) {
                nearest = labelAfter(nearest, Words.key(text.text()));
            }
        }
        return isLabel(nearest);
    }

    /** The label of what follows: one of such numbers holds on behind digits, as in 电话 | 0994 | 2345678. */
    static String labelAfter(String label, String words) {
        return isLabel(label) && DIGITS.matcher(words).matches() ? label : words;
    }
}
