package budget.model;

/**
 * Comparison of printed words: blanks, line breaks, bracket width and quotes do not count.
 *
 * <p>Names keep their characters otherwise; only codes and numbers may be folded further.
 */
public final class Words {

    /** Characters that steer a terminal or a line: controls, line separators, marks of direction; within brackets of a pattern. */
    public static final String STEERING = "\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069";

    private Words() {}

    /** The words without blanks and line breaks, with full-width brackets and colons: the form of every key. */
    public static String key(String text) {
        int same = 0;
        while (same < text.length() && isOfKey(text.charAt(same))) {
            same++;
        }
        return same == text.length() ? text : keyWithoutBlanks(text);
    }

    private static boolean isOfKey(char c) {
        return !isBlank(c) && fullWidth(c) == c;
    }

    private static String keyWithoutBlanks(String text) {
        StringBuilder key = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c)) {
                key.append(fullWidth(c));
            }
        }
        return key.toString();
    }

    /** The key with digits and Latin letters of full width folded as well: for labels that are numbered. */
    public static String narrowKey(String text) {
        StringBuilder key = new StringBuilder(key(text));
        for (int i = 0; i < key.length(); i++) {
            char c = key.charAt(i);
            if ((c >= '０' && c <= '９') || c == '．') {
                key.setCharAt(i, (char) (c - 0xfee0));
            }
        }
        return key.toString();
    }

    /** The key without brackets, quotes and stops as well: what two spellings of one name have in common. */
    public static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isBlank(c) && "（）()“”\"‘’'「」《》〈〉【】[]、，,·．.：:；;".indexOf(c) < 0) {
                bare.append(c);
            }
        }
        return bare.toString();
    }

    /** Whether a text is blank: spaces of any width, line breaks, or no character at all. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Blanks of any width, U+3000, NBSP, line breaks, control characters, and characters that do not show. */
    public static boolean isBlank(char c) {
        if (c < 0x7f) {
            return c <= ' ';
        }
        return c <= 0xa0
                || c == '\u3000'
                || c == '\u1680'
                || (c >= '\u2000' && c <= '\u200a')
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || isInvisible(c);
    }

    /**
     * Whether a character has no width and shows nothing: zero-width marks, marks of direction, soft
     * hyphens, variation selectors. They are in texts copied from web pages and chats.
     */
    public static boolean isInvisible(char c) {
        if (c < '\u200b') {
            return c == '\u00ad' || c == '\u034f' || c == '\u061c' || (c >= '\u180b' && c <= '\u180e');
        }
        return c <= '\u200f'
                || turnsText(c)
                || (c >= '\u2060' && c <= '\u206f')
                || (c >= '\ufe00' && c <= '\ufe0f')
                || c == '\ufeff';
    }

    /** Whether a character reverses the order of those after it, so that a text may look like another one. */
    public static boolean turnsText(int c) {
        return (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    }

    /** The text without the characters that do not show. */
    public static String visible(String text) {
        int at = 0;
        while (at < text.length() && !isInvisible(text.charAt(at))) {
            at++;
        }
        if (at == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length()).append(text, 0, at);
        for (; at < text.length(); at++) {
            if (!isInvisible(text.charAt(at))) {
                visible.append(text.charAt(at));
            }
        }
        return visible.toString();
    }

    /** The text without blanks at its ends, those inside kept. */
    public static String trimmed(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    /** Digits, Latin letters and signs of full width as their ordinary selves; for codes and numbers only. */
    public static String narrow(String text) {
        StringBuilder narrow = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\uff01' && c <= '\uff5e') {
                narrow = narrow == null ? new StringBuilder(text) : narrow;
                narrow.setCharAt(i, (char) (c - 0xfee0));
            }
        }
        return narrow == null ? text : narrow.toString();
    }

    private static char fullWidth(char c) {
        return switch (c) {
            case '(' -> '（';
            case ')' -> '）';
            case ':' -> '：';
            default -> c;
        };
    }
}
