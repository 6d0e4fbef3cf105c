package budget.normalise;

import budget.model.AmountUnit;
import budget.model.FindingCode;
import budget.model.Repair;
import budget.model.Words;
import budget.normalise.AmountReading.Nothing;
import budget.normalise.AmountReading.Stated;
import budget.normalise.AmountReading.Unreadable;
import budget.workbook.Cell;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an amount cell: numbers as decimal text, texts with the repairs that are safe, everything else as unreadable. */
final class AmountReader {

    /** A spreadsheet shows at most so many digits; what lies behind them is noise of binary numbers. */
    private static final MathContext SHOWN_DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    /** More digits than any budget has: nothing is computed with such a value. */
    private static final int MOST_DIGITS = 18;

    private static final Pattern NOTHING = Pattern.compile("[-—–―−_/]{1,4}|无");
    private static final Pattern CURRENCY = Pattern.compile("^(?:¥|￥|人民币|RMB)");
    private static final Pattern OWN_UNIT = Pattern.compile("^(.*[0-9)])(百万元|千元|万元|亿元|元|万)$");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern TRAILING_MINUS = Pattern.compile("([0-9.,]+)[-−]");
    private static final Pattern MARKED = Pattern.compile("[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]*)?");
    private static final Pattern PLAIN = Pattern.compile("[-+]?(?:[0-9]{1,18}(?:\\.[0-9]{0,18})?|\\.[0-9]{1,18})");

    private AmountReader() {}

    static AmountReading read(Cell cell, AmountUnit unit) {
        if (cell instanceof Cell.Number number) {
            return ofNumber(number, unit);
        }
        if (cell instanceof Cell.Text text) {
            return ofText(text.text(), unit);
        }
        if (cell instanceof Cell.Fault) {
            return new Unreadable(FindingCode.AMOUNT_ERROR_VALUE);
        }
        return new Unreadable(
                cell instanceof Cell.Unvalued ? FindingCode.FORMULA_WITHOUT_VALUE : FindingCode.AMOUNT_NOT_A_NUMBER);
    }

    private static AmountReading ofNumber(Cell.Number number, AmountUnit unit) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.digits()).round(SHOWN_DIGITS);
        } catch (NumberFormatException | ArithmeticException e) {
            return new Unreadable(FindingCode.AMOUNT_NOT_A_NUMBER);
        }
        if (value.signum() == 0) {
            value = BigDecimal.ZERO;
        }
        int shift = value.precision() - value.scale();
        if (shift > MOST_DIGITS || shift < -MOST_DIGITS) {
            return shift > 0
                    ? new Unreadable(FindingCode.AMOUNT_NOT_A_NUMBER)
                    : stated(BigDecimal.ZERO, 0, unit, List.of());
        }
        BigDecimal shortest = value.stripTrailingZeros();
        int decimals = Math.max(Math.max(shortest.scale(), 0), number.formatDecimals());
        return stated(shortest, decimals, unit, List.of());
    }

    private static AmountReading ofText(String raw, AmountUnit unit) {
        String text = withoutBlanks(raw);
        if (text.isEmpty() || NOTHING.matcher(Words.narrow(text)).matches()) {
            return new Nothing();
        }
        List<Repair.Kind> repairs = new ArrayList<>();
        String narrow = Words.narrow(text);
        if (!narrow.equals(text)) {
            repairs.add(Repair.Kind.WIDTH);
        }
        String rest = CURRENCY.matcher(narrow).replaceFirst("");
        if (!rest.equals(narrow)) {
            repairs.add(Repair.Kind.CURRENCY);
        }
        AmountUnit stated = unit;
        Matcher own = OWN_UNIT.matcher(rest);
        if (own.matches()) {
            repairs.add(Repair.Kind.UNIT);
            rest = own.group(1);
            stated = AmountUnit.printedAs(own.group(2)).orElse(AmountUnit.TEN_THOUSAND_YUAN);
        }
        return ofDigits(withPoint(withSign(rest, repairs), repairs), stated, repairs);
    }

    private static AmountReading ofDigits(String digits, AmountUnit unit, List<Repair.Kind> repairs) {
        String plain = MARKED.matcher(digits).matches() ? digits.replace(",", "") : digits;
        if (!PLAIN.matcher(plain).matches()) {
            return new Unreadable(FindingCode.AMOUNT_NOT_A_NUMBER);
        }
        BigDecimal value = new BigDecimal(plain.endsWith(".") ? plain + "0" : plain);
        int decimals = plain.contains(".") ? plain.length() - plain.indexOf('.') - 1 : 0;
        return stated(value, decimals, unit, repairs);
    }

    private static AmountReading stated(BigDecimal value, int decimals, AmountUnit unit, List<Repair.Kind> repairs) {
        try {
            AmountUnit.Conversion money = unit.convert(value);
            List<Repair.Kind> all = new ArrayList<>(repairs);
            if (money.lossy()) {
                all.add(Repair.Kind.ROUNDED);
            }
            BigDecimal kept = money.lossy() ? value.setScale(unit.mostDecimals(), RoundingMode.HALF_UP) : value;
            return new Stated(
                    money.amount(),
                    Math.min(decimals, unit.mostDecimals()),
                    unit,
                    kept.toPlainString(),
                    List.copyOf(all));
        } catch (ArithmeticException e) {
            return new Unreadable(FindingCode.AMOUNT_NOT_A_NUMBER);
        }
    }

    private static String withSign(String text, List<Repair.Kind> repairs) {
        Matcher bracketed = BRACKETED.matcher(text);
        Matcher trailing = TRAILING_MINUS.matcher(text);
        if (bracketed.matches() || trailing.matches()) {
            repairs.add(Repair.Kind.SIGN);
            return "-" + (bracketed.matches() ? bracketed.group(1) : trailing.group(1));
        }
        if (text.startsWith("−") || text.startsWith("—")) {
            repairs.add(Repair.Kind.SIGN);
            return "-" + text.substring(1);
        }
        return text;
    }

    private static String withPoint(String text, List<Repair.Kind> repairs) {
        String pointed = text.replaceFirst("(?<=[0-9])。(?=[0-9])", ".");
        if (!pointed.equals(text)) {
            repairs.add(Repair.Kind.POINT);
        }
        return pointed;
    }

    private static String withoutBlanks(String raw) {
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (!Words.isBlank(raw.charAt(i))) {
                text.append(raw.charAt(i));
            }
        }
        return text.toString();
    }
}
