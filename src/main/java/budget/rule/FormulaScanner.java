package budget.rule;

import budget.model.Words;
import budget.rule.FormulaException.Mistake;
import java.util.Locale;

/** Cuts a formula into words, signs and numbers. */
final class FormulaScanner {

    private static final String SIGNS = "+-*/%()=<>,;[].（）";

    private final String text;
    private int at;

    FormulaScanner(String text) {
        this.text = text;
    }

    /** Where the next piece starts, counted from 1. */
    int column() {
        skipBlanks();
        return at + 1;
    }

    boolean isAtEnd() {
        skipBlanks();
        return at >= text.length();
    }

    /** Whether the next piece is this sign; if so it is taken. */
    boolean take(String sign) {
        if (isNext(sign)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    boolean isNext(String sign) {
        skipBlanks();
        return text.startsWith(sign, at);
    }

    /** Takes a sign that has to be there. */
    void need(String sign) {
        if (!take(sign)) {
            throw new FormulaException(column(), Mistake.UNEXPECTED, rest(), java.util.List.of(sign));
        }
    }

    /** Whether the next word is this keyword; if so it is taken. */
    boolean takeWord(String word) {
        if (!word.equals(peekWord().toLowerCase(Locale.ROOT))) {
            return false;
        }
        at += word.length();
        return true;
    }

    /** The next word, without taking it; empty before a sign. */
    String peekWord() {
        skipBlanks();
        int end = at;
        while (end < text.length() && !Words.isBlank(text.charAt(end)) && SIGNS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return text.substring(at, end);
    }

    /** A table's name, which ends before a dot or a bracket. */
    String name() {
        String word = peekWord();
        if (word.isEmpty()) {
            throw new FormulaException(column(), Mistake.UNEXPECTED, rest());
        }
        at += word.length();
        return word;
    }

    /** The text between square brackets; the opening one has been taken. */
    String bracketed() {
        int end = text.indexOf(']', at);
        if (end < 0) {
            throw new FormulaException(at + 1, Mistake.UNEXPECTED, rest(), java.util.List.of("]"));
        }
        String inside = Words.key(text.substring(at, end));
        at = end + 1;
        return inside;
    }

    /** A column's name: up to a blank or a sign, full-width brackets being part of it, or whole in 「」. */
    String columnName() {
        skipBlanks();
        if (take("「")) {
            int end = text.indexOf('」', at);
            if (end < 0) {
                throw new FormulaException(at, Mistake.UNEXPECTED, rest(), java.util.List.of("」"));
            }
            String quoted = Words.key(text.substring(at, end));
            at = end + 1;
            return quoted;
        }
        int end = at;
        while (end < text.length()
                && !Words.isBlank(text.charAt(end))
                && "+-*/%()=<>,;[]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        if (end == at) {
            throw new FormulaException(column(), Mistake.UNEXPECTED, rest());
        }
        String name = text.substring(at, end);
        at = end;
        return Words.key(name);
    }

    /** A number such as {@code 900} or {@code 0.5}; the caller has seen a digit. */
    String number() {
        int end = at;
        while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String number = text.substring(at, end);
        at = end;
        return number;
    }

    boolean isDigitNext() {
        skipBlanks();
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Whether the bracket that opens next groups figures, not conditions: an operator follows where it closes. */
    boolean opensExpression() {
        skipBlanks();
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                String behind = text.substring(i + 1).stripLeading();
                return !behind.isEmpty() && "+-*/=<>".indexOf(behind.charAt(0)) >= 0;
            }
        }
        return true;
    }

    /** What has been read since a column, for messages. */
    String since(int column) {
        return text.substring(Math.min(column - 1, at), at).strip();
    }

    /** What is left, cut short, for messages. */
    String rest() {
        skipBlanks();
        String rest = text.substring(Math.min(at, text.length()));
        return rest.length() > 30 ? rest.substring(0, 30) + "…" : rest;
    }

    private void skipBlanks() {
        while (at < text.length() && Words.isBlank(text.charAt(at))) {
            at++;
        }
    }
}
