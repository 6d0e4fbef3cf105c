package budget.ooxml;

/** The size of texts, a Chinese character being as wide as two Latin letters. */
public final class TextSize {

    private TextSize() {}

    /** The number of lines of a text, by the letters that fit into one. */
    public static int lines(String text, int width) {
        int lines = 0;
        int from = 0;
        while (from < text.length()) {
            int to = endOfLine(text, from);
            lines += Math.max(1, (widthOf(text, from, to) + width - 1) / width);
            from = text.startsWith("\r\n", to) ? to + 2 : to + 1;
        }
        return lines;
    }

    private static int endOfLine(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) != '\n' && text.charAt(to) != '\r') {
            to++;
        }
        return to;
    }

    /** Its width in letters of half width, all on one line. */
    public static int widthOf(String text) {
        return widthOf(text, 0, text.length());
    }

    private static int widthOf(String text, int from, int to) {
        int width = 0;
        for (int at = from; at < to; at += Character.charCount(text.codePointAt(at))) {
            width += text.charAt(at) < 0x1100 ? 1 : 2;
        }
        return width;
    }
}
