package budget.returned;

import java.util.regex.Pattern;

/** Words as they may stand in XML and in a spreadsheet's strings. */
final class XmlText {

    private static final int LONGEST = 30_000;
    /** A spreadsheet reads {@code _x000D_} as a character; an underscore that is meant as one is escaped itself. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlText() {}

    /** As the content of an element that holds a spreadsheet's string. */
    static String string(String text) {
        return content(LOOKS_ESCAPED.matcher(cut(text)).replaceAll("_x005F_"));
    }

    /** As long as a spreadsheet's string may be. */
    static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** As the content of an element. */
    static String content(String text) {
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
    static String attribute(String text) {
        return content(text).replace("\"", "&quot;").replace("\n", "&#10;").replace("\t", "&#9;");
    }

    /** XML has no place for control characters and half characters; a carriage return would come back as a line feed. */
    private static boolean isAllowed(int c) {
        boolean isHalf = c >= 0xd800 && c <= 0xdfff;
        return (c >= ' ' || c == '\n' || c == '\t') && !isHalf && c != 0xfffe && c != 0xffff;
    }
}
