package budget.docx;

import budget.ooxml.TextSize;

/**
 * The looks of paragraphs: each is a style of the document. Sizes in half points and, in twentieths of a point, the heights of a
 * line and of what is before and after a paragraph are those of {@code styles.xml}.
 */
public enum Look {
    COVER_TITLE("CoverTitle", 0, 72, 1200, 0, 0),
    /** The words above the table of contents. */
    CONTENTS_TITLE("ContentsTitle", 0, 44, 1200, 0, 0),
    /** The heading of a part; in the table of contents. */
    PART("Heading1", 1, 44, 800, 100, 200),
    /** The heading of a section; in the table of contents. */
    SECTION("Heading2", 2, 32, 580, 0, 0),
    /** The heading of a piece of a section. */
    PIECE("Heading3", 0, 32, 580, 0, 0),
    BODY("BodyText", 0, 32, 580, 0, 0),
    /** The number of a table, above its title. */
    TABLE_NUMBER("TableNumber", 0, 28, 400, 0, 0),
    /** The title of a table; in the table of contents. */
    TABLE_TITLE("TableTitle", 2, 36, 640, 60, 60),
    /** The title of one of several tables of one form. */
    TARGET_TITLE("TargetTitle", 0, 32, 640, 60, 60),
    /** What stands right above a table: at the left and, behind a tab, at the right. */
    TABLE_LINE("TableLine", 0, 21, 360, 0, 40),
    /** What stands right below a table. */
    TABLE_NOTE("TableNote", 0, 24, 440, 60, 0),
    SIGNATURE("Signature", 0, 32, 580, 0, 0);

    /** The smallest letters of a title that is too long for its line, in half points. */
    private static final int SMALLEST_TITLE = 30;

    private final String style;
    private final int level;
    private final int halfPoints;
    private final int line;
    private final int before;
    private final int after;

    Look(String style, int level, int halfPoints, int line, int before, int after) {
        this.style = style;
        this.level = level;
        this.halfPoints = halfPoints;
        this.line = line;
        this.before = before;
        this.after = after;
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
        return line;
    }

    int beforeTwips() {
        return before;
    }

    int afterTwips() {
        return after;
    }
}
