package budget.workbook;

import budget.model.AmountUnit;
import budget.workbook.NumberDisplay.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One section of a number format, taken apart: digits, points, commas, and what is printed as it is.
 *
 * <p>Two ways to divide by a power of ten are in use: commas behind the last digit, and a point that is only printed before
 * a number of fixed digits ({@code 0\.0000}, {@code 0!.0,"万"}).
 */
final class FormatSection {

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)\\s*(-?[0-9]+(?:\\.[0-9]*)?)");
    private static final Pattern CURRENCY = Pattern.compile("\\$([^-]*)(?:-.*)?", Pattern.DOTALL);
    private static final Pattern GENERAL = Pattern.compile("General|G/通用格式|G/標準", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRAILING_MINUS = Pattern.compile("\\s*[-−－–—]\\s*$");
    private static final Pattern MINUS = Pattern.compile("[-−－–—(（△▲负]");
    private static final Map<String, AmountUnit> SHORT_UNITS = Map.of(
            "千", AmountUnit.THOUSAND_YUAN,
            "万", AmountUnit.TEN_THOUSAND_YUAN,
            "百万", AmountUnit.MILLION_YUAN,
            "亿", AmountUnit.HUNDRED_MILLION_YUAN);

    private final String code;
    private final List<Token> tokens = new ArrayList<>();
    private Optional<Condition> condition = Optional.empty();
    private boolean coloured;
    private boolean hasWords;
    private boolean isOtherNotation;

    FormatSection(String code) {
        this.code = code;
        int at = 0;
        while (at < code.length()) {
            at = take(at);
        }
    }

    /** The section at the start of a code, quotes and escapes considered. */
    static int end(String code, int from) {
        int at = from;
        while (at < code.length() && code.charAt(at) != ';') {
            at = switch (code.charAt(at)) {
                case '"' -> after(code, '"', at + 1);
                case '[' -> after(code, ']', at + 1);
                case '\\', '!', '_', '*' -> at + 2;
                default -> at + 1;
            };
        }
        return Math.min(at, code.length());
    }

    private static int after(String code, char end, int from) {
        int at = code.indexOf(end, from);
        return at < 0 ? code.length() : at + 1;
    }

    private int take(int at) {
        char c = code.charAt(at);
        char next = at + 1 < code.length() ? code.charAt(at + 1) : ' ';
        switch (c) {
            case '"' -> {
                int close = code.indexOf('"', at + 1);
                print(code.substring(at + 1, close < 0 ? code.length() : close));
                return after(code, '"', at + 1);
            }
            case '[' -> {
                int end = after(code, ']', at + 1);
                takeBracket(code.substring(at + 1, Math.max(at + 1, end - 1)));
                return end;
            }
            case '\\', '!' -> {
                print(String.valueOf(next));
                return at + 2;
            }
            case '_' -> {
                print(" ");
                return at + 2;
            }
            case '*' -> {
                // Digits that fill the cell are as many as its width allows.
                print(Character.isDigit(next) ? "0" : "");
                return at + 2;
            }
            case '0', '#', '?' -> tokens.add(new Token(Type.DIGIT, String.valueOf(c)));
            case '.' -> tokens.add(new Token(Type.POINT, "."));
            case ',' -> tokens.add(new Token(Type.COMMA, ","));
            default -> {
                return takeOther(at, c, next);
            }
        }
        return at + 1;
    }

    private int takeOther(int at, char c, char next) {
        Matcher general = GENERAL.matcher(code).region(at, code.length());
        if (general.lookingAt()) {
            isOtherNotation = true;
            return general.end();
        }
        isOtherNotation |= c == '/' || c == '@' || ((c == 'E' || c == 'e') && (next == '+' || next == '-'));
        hasWords |= Character.isLetter(c);
        print(String.valueOf(c));
        return at + 1;
    }

    private void takeBracket(String content) {
        Matcher compared = CONDITION.matcher(content);
        Matcher currency = CURRENCY.matcher(content);
        if (compared.matches()) {
            condition = Optional.of(new Condition(compared.group(1), new BigDecimal(compared.group(2))));
        } else if (currency.matches()) {
            print(currency.group(1));
        } else {
            coloured |= !content.toLowerCase(Locale.ROOT).startsWith("dbnum");
        }
    }

    private void print(String text) {
        if (!text.isEmpty()) {
            tokens.add(new Token(Type.PRINTED, text));
        }
    }

    Optional<Condition> condition() {
        return condition;
    }

    /**
     * What it makes of numbers.
     *
     * @param format the whole format
     * @param sign how the section shows the sign
     */
    NumberDisplay display(String format, Sign sign) {
        NumberDisplay other = new NumberDisplay(Kind.OTHER, -1, 0, Optional.empty(), format);
        String all = printed(0, tokens.size());
        if (all.chars().anyMatch(c -> c == '%' || c == '‰' || Character.isDigit(c))) {
            return other;
        }
        if (isOtherNotation) {
            return shown(format, -1, 0, all);
        }
        int first = indexOfDigit(0, 1);
        int last = indexOfDigit(tokens.size() - 1, -1);
        if (first < 0) {
            Kind kind = hasWords ? Kind.NUMBER : Kind.NOTHING;
            return new NumberDisplay(kind, -1, 0, Optional.empty(), kind == Kind.NUMBER ? "" : format);
        }
        FormatDigits digits = new FormatDigits();
        tokens.subList(first, last + 1).forEach(digits::take);
        tokens.subList(last + 1, tokens.size()).forEach(digits::takeBehind);
        String before = printed(0, first);
        String behind = printed(last + 1, tokens.size());
        return digits.isUnclear() || sign.isWrong(before, behind, coloured)
                ? other
                : shown(format, digits.decimals(), digits.shift(), behind.isBlank() ? before : behind);
    }

    private static NumberDisplay shown(String format, int decimals, int shift, String behind) {
        String word = behind.replaceAll("[\\s()（）]", "");
        Optional<AmountUnit> unit = AmountUnit.printedAs(word).or(() -> Optional.ofNullable(SHORT_UNITS.get(word)));
        return shift == 0 && unit.isEmpty()
                ? NumberDisplay.plain(decimals)
                : new NumberDisplay(Kind.NUMBER, decimals, shift, unit, format);
    }

    private int indexOfDigit(int from, int step) {
        int at = from;
        while (at >= 0 && at < tokens.size() && tokens.get(at).type != Type.DIGIT) {
            at += step;
        }
        return at < tokens.size() ? at : -1;
    }

    private String printed(int from, int to) {
        StringBuilder printed = new StringBuilder();
        for (Token token : tokens.subList(from, to)) {
            printed.append(token.type == Type.PRINTED ? token.text : "");
        }
        return printed.toString();
    }

    /** How a section shows the sign of its numbers. */
    enum Sign {
        /** A minus is added by the program. */
        BY_ITSELF,
        /** Numbers of no sign. */
        POSITIVE,
        /** The sign is not shown; the section has a minus, brackets or a colour for it. */
        NEGATIVE;

        private boolean isWrong(String before, String behind, boolean coloured) {
            return switch (this) {
                case NEGATIVE -> !coloured && !MINUS.matcher(before + behind).find();
                case POSITIVE, BY_ITSELF ->
                    MINUS.matcher(before).find()
                            || TRAILING_MINUS.matcher(behind).lookingAt();
            };
        }
    }

    /** A comparison that chooses the numbers of a section. */
    record Condition(String operator, BigDecimal bound) {

        boolean holds(BigDecimal value) {
            int compared = value.compareTo(bound);
            return switch (operator) {
                case "<" -> compared < 0;
                case "<=" -> compared <= 0;
                case ">" -> compared > 0;
                case ">=" -> compared >= 0;
                case "=" -> compared == 0;
                default -> compared != 0;
            };
        }
    }

    enum Type {
        DIGIT,
        POINT,
        COMMA,
        PRINTED
    }

    record Token(Type type, String text) {}
}
