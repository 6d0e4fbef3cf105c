package budget.docx;

import budget.ooxml.TextSize;

/** The looks of paragraphs: each is a style of the document; sizes and heights here are those of {@code styles.xml}. */
public enum Look {
    COVER_TITLE("CoverTitle", 0, 72, new Heights(1200, 0, 0)),
    /** The words above the table of contents. */
    CONTENTS_TITLE("ContentsTitle", 0, 44, new Heights(1200, 0, 0)),
    /** The heading of a part; in the table of contents. */
    PART("Heading1", 1, 44, new Heights(800, 100, 200)),
    /** The heading of a section; in the table of contents. */
    SECTION("Heading2", 2, 32, new Heights(580, 0, 0)),
    /** The heading of a piece of a section. */
    PIECE("Heading3", 0, 32, new Heights(580, 0, 0)),
    BODY("BodyText", 0, 32, new Heights(580, 0, 0)),
    /** The number of a table, above its title. */
    TABLE_NUMBER("TableNumber", 0, 28, new Heights(400, 0, 0)),
    /** The title of a table; in the table of contents. */
    TABLE_TITLE("TableTitle", 2, 36, new Heights(640, 60, 60)),
    /** The title of one of several tables of one form. */
    TARGET_TITLE("TargetTitle", 0, 32, new Heights(640, 60, 60)),
    /** What stands right above a table: at the left and, behind a tab, at the right. */
    TABLE_LINE("TableLine", 0, 21, new Heights(360, 0, 40)),
    /** What stands right below a table. */
    TABLE_NOTE("TableNote", 0, 24, new Heights(440, 60, 0)),
    SIGNATURE("Signature", 0, 32, new Heights(580, 0, 0));

    /** The smallest letters of a title that is too long for its line, in half points. */
    private static final int SMALLEST_TITLE = 30;

    private final String style;
    private final int level;
    private final int halfPoints;
    private final Heights heights;

    Look(String style, int level, int halfPoints, Heights heights) {
        this.style = style;
        this.level = level;
        this.halfPoints = halfPoints;
        this.heights = heights;
    }

    String style() {
        return style;
    }

    /** The level in the table of contents, from 1; 0 for what is not in it. */
    int level() {
        return level;
    }

    boolean isInContents() {
        return level > 0;
    }

    /** Whether its letters are made smaller for a long text to be on one line. */
    private boolean isTitle() {
        return this == COVER_TITLE || this == PART || this == TABLE_TITLE;
    }

    /** The size of a text's letters on a line of this width. */
    int halfPoints(String text, int width) {
        int fitting = width / (5 * Math.max(1, TextSize.widthOf(text)));
        return isTitle() ? Math.max(SMALLEST_TITLE, Math.min(halfPoints, fitting)) : halfPoints;
    }

    /** The size of letters that its style has. */
    int halfPoints() {
        return halfPoints;
    }

    /** Whether it is on the page of what follows it. */
    boolean isKept() {
        return this == PART || this == SECTION || this == PIECE;
    }

    /** Letters of half width before its first line. */
    int indent() {
        return this == BODY || this == SECTION || this == PIECE ? 4 : 0;
    }

    int lineTwips() {
        return heights.line;
    }

    int beforeTwips() {
        return heights.before;
    }

    int afterTwips() {
        return heights.after;
    }

    /** Heights in twentieths of a point: of a line, before the first and after the last one. */
    private record Heights(int line, int before, int after) {}
}
