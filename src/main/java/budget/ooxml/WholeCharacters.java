package budget.ooxml;

import budget.model.Words;
import java.util.regex.Pattern;

/** Texts without unpaired surrogates, which cannot be encoded: each is replaced by U+FFFD. */
public final class WholeCharacters {

    /** Spreadsheet programs allow 31 characters. */
    private static final int LONGEST_NAME = 100;

    private static final Pattern UNSHOWN = Pattern.compile("[" + Words.STEERING + "]");

    private static final char LOST = '\ufffd';

    private WholeCharacters() {}

    /** A name as it is shown within a line: without line breaks and control characters, and shortened. */
    public static String name(String text) {
        String whole = whole(text);
        int length = whole.codePointCount(0, whole.length());
        String some = length > LONGEST_NAME ? whole.substring(0, whole.offsetByCodePoints(0, LONGEST_NAME)) : whole;
        return UNSHOWN.matcher(some).replaceAll(" ");
    }

    /** The text a cell shows: without unpaired surrogates and invisible characters. */
    public static String of(String text) {
        return Words.visible(whole(text));
    }

    private static String whole(String text) {
        StringBuilder whole = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean isPair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (isPair) {
                    i++;
                } else {
                    whole = whole == null ? new StringBuilder(text) : whole;
                    whole.setCharAt(i, LOST);
                }
            }
        }
        return whole == null ? text : whole.toString();
    }
}
