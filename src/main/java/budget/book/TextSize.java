package budget.book;

/** How much room words take, a Chinese character being as wide as two Latin letters. */
public final class TextSize {

    private TextSize() {}

    /** How many lines a text takes where so many letters go on one. */
    public static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (widthOf(line) + width - 1) / width))
                .sum();
    }

    /** Its width in letters of half width, all on one line. */
    public static int widthOf(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
