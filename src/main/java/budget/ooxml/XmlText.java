package budget.ooxml;

import java.util.regex.Pattern;

/** Escapes texts for XML and for a spreadsheet's strings. */
public final class XmlText {

    private static final int LONGEST = 30_000;
    /** Spreadsheets read {@code _x000D_} as a character, so a literal underscore before such a text is escaped. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlText() {}

    /** As the content of an element that holds a spreadsheet's string. */
    public static String string(String text) {
        return content(literal(cut(text)));
    }

    /** As a spreadsheet's string that is read back unchanged, with control characters. */
    public static String exact(String text) {
        String marked = literal(cut(text));
        return isPlain(marked) ? marked : content(withoutControls(marked));
    }

    private static String literal(String text) {
        return text.contains("_x") ? LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_") : text;
    }

    private static String withoutControls(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (isAllowed(c)) {
                escaped.appendCodePoint(c);
            } else {
                escaped.append("_x%04X_".formatted(c));
            }
        });
        return escaped.toString();
    }

    /** As long as a spreadsheet's string may be. */
    public static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** As the content of an element. */
    public static String content(String text) {
        return isPlain(text) ? text : escaped(text);
    }

    private static boolean isPlain(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '&' || c == '<' || c == '>' || !isAllowed(c)) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().filter(XmlText::isAllowed).forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** As the value of an attribute in double quotes. */
    public static String attribute(String text) {
        return content(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** XML has no control characters or unpaired surrogates; a carriage return would be read back as a line feed. */
    private static boolean isAllowed(int c) {
        boolean isHalf = c >= 0xd800 && c <= 0xdfff;
        return (c >= ' ' || c == '\n' || c == '\t') && !isHalf && c != 0xfffe && c != 0xffff;
    }
}
