package budget.ooxml;

import budget.model.CellRange;
import java.util.List;

/**
 * What may be typed into cells.
 *
 * @param condition its attributes and formulas, as XML
 * @param message shown when something else is typed
 */
public record Validation(String type, String condition, String message) {

    /** Limit of characters; longer lists would have to be in cells. */
    private static final int LONGEST_LIST = 255;

    /** Any amount of money, with a sign or without. */
    public static Validation amount(String message) {
        return new Validation(
                "decimal", "<formula1>-1000000000000</formula1><formula2>1000000000000</formula2>", message);
    }

    /** One of these; where they are too many to list, any digits of the same lengths. */
    public static Validation oneOf(List<String> codes, String firstCell, int digits, String message) {
        String list = String.join(",", codes);
        return codes.isEmpty() || list.length() > LONGEST_LIST
                ? digits(firstCell, List.of(digits), message)
                : new Validation("list", "<formula1>\"" + XmlText.content(list) + "\"</formula1>", message);
    }

    /** Digits of one of these lengths; the formula is relative to the first cell. */
    public static Validation digits(String firstCell, List<Integer> lengths, String message) {
        String length = String.join(
                ",",
                lengths.stream()
                        .map(digits -> "LEN(" + firstCell + ")=" + digits)
                        .toList());
        String formula = "AND(ISNUMBER(VALUE(" + firstCell + ")),OR(" + length + "))";
        return new Validation("custom", "<formula1>" + XmlText.content(formula) + "</formula1>", message);
    }

    String xml(CellRange where) {
        return "<dataValidation type=\"" + type + "\" allowBlank=\"1\" showErrorMessage=\"1\" error=\""
                + XmlText.attribute(message) + "\" sqref=\"" + where.a1() + "\">" + condition + "</dataValidation>";
    }
}
