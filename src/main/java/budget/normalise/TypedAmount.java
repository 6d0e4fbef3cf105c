package budget.normalise;

import budget.model.AmountUnit;
import budget.model.Words;
import budget.submission.Repair;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount as typed. Currency, unit and sign are taken off, each once; what is left must be digits. */
final class TypedAmount {

    private static final Pattern NOTHING = Pattern.compile("[-—–―−_/]{1,4}|无");
    private static final Pattern CURRENCY = Pattern.compile("^(?:¥|￥|人民币|RMB)");
    private static final Pattern OWN_UNIT = Pattern.compile("(.*[0-9.)])(百万元|千元|万元|亿元|元|万)");
    private static final Pattern BRACKETED = Pattern.compile("\\(([^()]+)\\)");
    private static final Pattern TRAILING_MINUS = Pattern.compile("([0-9.,]+)[-−]");
    private static final Pattern MARKED = Pattern.compile("[0-9]{1,3}(?:,[0-9]{3})+(?:\\.[0-9]*)?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}(?:\\.[0-9]{0,18})?|\\.[0-9]{1,18}");
    private static final Pattern SPACED = Pattern.compile("[1-9][0-9]{0,2}(?: [0-9]{3})+(?:\\.[0-9]*)?");
    private static final Pattern BLANK_BEFORE_POINT = Pattern.compile("([0-9]+) (\\.[0-9]+)");
    private static final Pattern POINT = Pattern.compile("(?<=[0-9])。(?=[0-9])");

    private static final String LINE_BREAKS = "\n\r\u000b\f\u0085\u2028\u2029";

    private final List<Repair.Kind> repairs = new ArrayList<>();
    private AmountUnit unit;
    private String rest;
    private boolean negative;

    TypedAmount(String typed, AmountUnit unitOfTable) {
        String narrow = Words.narrow(typed);
        unit = unitOfTable;
        rest = withoutBlanks(narrow);
        if (!narrow.equals(typed)) {
            repairs.add(Repair.Kind.WIDTH);
        }
        takeCurrency();
        takeUnit();
        if (!saysNothing()) {
            takeSign();
        }
        takeCurrency();
        takeUnit();
        takePointAndMarks();
    }

    /** Whether it is blank, a dash, a stroke or 无. */
    boolean saysNothing() {
        return rest.isEmpty() || NOTHING.matcher(rest).matches();
    }

    /** The number, unless it is none. */
    Optional<BigDecimal> value() {
        if (!PLAIN.matcher(rest).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(rest.endsWith(".") ? rest + "0" : rest);
        return Optional.of(negative ? value.negate() : value);
    }

    /** How many decimals were typed. */
    int decimals() {
        int point = rest.indexOf('.');
        return point < 0 ? 0 : rest.length() - point - 1;
    }

    /** The table's unit of money, unless the text names one of its own. */
    AmountUnit unit() {
        return unit;
    }

    List<Repair.Kind> repairs() {
        return List.copyOf(repairs);
    }

    private void takeCurrency() {
        Matcher sign = CURRENCY.matcher(rest);
        if (!repairs.contains(Repair.Kind.CURRENCY) && sign.find()) {
            repairs.add(Repair.Kind.CURRENCY);
            rest = rest.substring(sign.end());
        }
    }

    private void takeUnit() {
        Matcher own = OWN_UNIT.matcher(rest);
        if (!repairs.contains(Repair.Kind.UNIT) && own.matches()) {
            repairs.add(Repair.Kind.UNIT);
            rest = own.group(1);
            unit = AmountUnit.printedAs(own.group(2)).orElse(AmountUnit.TEN_THOUSAND_YUAN);
        }
    }

    private void takeSign() {
        Matcher bracketed = BRACKETED.matcher(rest);
        Matcher trailing = TRAILING_MINUS.matcher(rest);
        char first = rest.charAt(0);
        if (bracketed.matches() || trailing.matches()) {
            negate(bracketed.matches() ? bracketed.group(1) : trailing.group(1));
        } else if ("−–—".indexOf(first) >= 0) {
            negate(rest.substring(1));
        } else if (first == '-' || first == '+') {
            negative = first == '-';
            rest = rest.substring(1);
        }
    }

    private void negate(String without) {
        repairs.add(Repair.Kind.SIGN);
        negative = true;
        rest = without;
    }

    private void takePointAndMarks() {
        Matcher point = POINT.matcher(rest);
        Matcher spaced = BLANK_BEFORE_POINT.matcher(rest);
        if (point.find()) {
            repairs.add(Repair.Kind.POINT);
            rest = point.replaceFirst(".");
        } else if (spaced.matches()) {
            repairs.add(Repair.Kind.POINT);
            rest = spaced.group(1) + spaced.group(2);
        }
        if (MARKED.matcher(rest).matches()) {
            rest = rest.replace(",", "");
        } else if (SPACED.matcher(rest).matches()) {
            rest = rest.replace(" ", "");
        }
    }

    /** Around a number, its sign and its unit blanks say nothing; between digits they may part two numbers. */
    private static String withoutBlanks(String narrow) {
        StringBuilder text = new StringBuilder(narrow.length());
        int at = 0;
        while (at < narrow.length()) {
            int end = at;
            boolean breaks = false;
            while (end < narrow.length() && Words.isBlank(narrow.charAt(end))) {
                breaks |= LINE_BREAKS.indexOf(narrow.charAt(end)) >= 0;
                end++;
            }
            if (end == at) {
                text.append(narrow.charAt(at));
                end++;
            } else if (at > 0 && end < narrow.length() && isOfNumber(narrow, at - 1) && isOfNumber(narrow, end)) {
                text.append(breaks ? '\n' : ' ');
            }
            at = end;
        }
        return text.toString();
    }

    private static boolean isOfNumber(String text, int at) {
        char c = text.charAt(at);
        return (c >= '0' && c <= '9') || c == '.' || c == ',';
    }
}
