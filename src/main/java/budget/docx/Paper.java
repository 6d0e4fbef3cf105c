package budget.docx;

/** The kinds of pages: A4, with the margins of official documents for words and narrower ones for tables. */
public enum Paper {
    /** Without a page number, its words in the upper half. */
    COVER(false, 5200, 1985, 1588, 1474, false),
    /** Without a page number. */
    FRONT(false, 2098, 1985, 1588, 1474, false),
    WORDS(false, 2098, 1970, 1588, 1474, true),
    TABLE(false, 1134, 1134, 1134, 1134, true),
    WIDE_TABLE(true, 1134, 1134, 1134, 1134, true);

    private static final int SHORT = 11906;
    private static final int LONG = 16838;

    private final boolean across;
    private final int top;
    private final int bottom;
    private final int left;
    private final int right;
    private final boolean numbered;

    Paper(boolean across, int top, int bottom, int left, int right, boolean numbered) {
        this.across = across;
        this.top = top;
        this.bottom = bottom;
        this.left = left;
        this.right = right;
        this.numbered = numbered;
    }

    boolean isAcross() {
        return across;
    }

    boolean isNumbered() {
        return numbered;
    }

    /** Twentieths of a point, as all sizes here. */
    int width() {
        return across ? LONG : SHORT;
    }

    int height() {
        return across ? SHORT : LONG;
    }

    int top() {
        return top;
    }

    int bottom() {
        return bottom;
    }

    int left() {
        return left;
    }

    int right() {
        return right;
    }

    /** The width between the margins. */
    public int inside() {
        return width() - left - right;
    }

    /** The height between the margins. */
    int insideHeight() {
        return height() - top - bottom;
    }
}
