package budget.docx;

import budget.ooxml.TextSize;

/** How many lines a paragraph has: numbers are not broken, and a line does not begin with a closing sign. */
final class LineCount {

    private static final String CLOSING = "，。；：、！？）》〉」』”’〕】%";

    private final int width;
    private int lines = 1;
    private int used;

    private LineCount(int width, int indent) {
        this.width = width;
        this.used = indent;
    }

    /**
     * Counts them.
     *
     * @param indent letters of half width before the first line
     * @param width how many letters of half width a line has room for
     */
    static int of(String text, int indent, int width) {
        LineCount count = new LineCount(width, indent);
        for (int at = 0; at < text.length(); ) {
            int end = endOfWord(text, at);
            count.take(text.substring(at, end));
            at = end;
        }
        return count.lines;
    }

    private static int endOfWord(String text, int from) {
        int to = from;
        while (to < text.length() && isOfNumber(text.charAt(to))) {
            to++;
        }
        return Math.max(from + 1, to);
    }

    private static boolean isOfNumber(char letter) {
        return letter > ' ' && letter < 0x7f && CLOSING.indexOf(letter) < 0;
    }

    private void take(String word) {
        int letters = TextSize.widthOf(word);
        boolean mayHang = CLOSING.contains(word);
        if (used + letters > width && !mayHang) {
            lines++;
            used = 0;
        }
        used += letters;
    }
}
