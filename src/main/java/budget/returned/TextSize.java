package budget.returned;

/** How much room words take, a Chinese character being as wide as two Latin letters. */
final class TextSize {

    private TextSize() {}

    /** How many lines a text takes where so many letters go on one. */
    static int lines(String text, int width) {
        return text.lines()
                .mapToInt(line -> Math.max(1, (widthOf(line) + width - 1) / width))
                .sum();
    }

    private static int widthOf(String text) {
        return text.codePoints().map(c -> c < 0x1100 ? 1 : 2).sum();
    }
}
