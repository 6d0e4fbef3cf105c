package budget.statement;

import budget.model.Words;

/**
 * A text as wordings are compared: without blanks and quotes, with digits of ordinary width and punctuation of full width;
 * every character knows its place in the text as typed.
 */
final class PlainText {

    private static final String FROM = "(),;:％－−〔〕﹑";
    private static final String TO = "（），；：%--〔〕、";
    private static final String QUOTES = "“”\"‘’'「」『』";

    private final String typed;
    private final StringBuilder plain = new StringBuilder();
    private final int[] places;

    PlainText(String typed) {
        this.typed = typed;
        this.places = new int[typed.length() + 1];
        for (int i = 0; i < typed.length(); i++) {
            char c = typed.charAt(i);
            if (!Words.isBlank(c) && QUOTES.indexOf(c) < 0) {
                places[plain.length()] = i;
                plain.append(plain(i));
            }
        }
        places[plain.length()] = typed.length();
    }

    private char plain(int at) {
        char c = typed.charAt(at);
        boolean isWide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '．';
        if (isWide) {
            return (char) (c - 0xfee0);
        }
        if (c == ',' && isThousands(at)) {
            return c;
        }
        int known = FROM.indexOf(c);
        return known < 0 ? c : TO.charAt(known);
    }

    /** Whether a comma is between a digit and exactly three digits. */
    private boolean isThousands(int at) {
        boolean isAfterDigit = at > 0 && isDigit(at - 1);
        return isAfterDigit && isDigit(at + 1) && isDigit(at + 2) && isDigit(at + 3) && !isDigit(at + 4);
    }

    private boolean isDigit(int at) {
        return at < typed.length() && typed.charAt(at) >= '0' && typed.charAt(at) <= '9';
    }

    String text() {
        return plain.toString();
    }

    /** The place in the text as typed of a character, or of the end. */
    int place(int at) {
        return places[at];
    }

    /** The place behind the last character of a part that ends here. */
    int end(int at) {
        return at == 0 ? 0 : places[at - 1] + 1;
    }

    /** A part as typed. */
    String typed(int from, int to) {
        return typed.substring(place(from), Math.max(place(from), end(to)));
    }
}
