package budget.docx;

/** The looks of paragraphs: each is a style of the document, whose sizes are those of {@code styles.xml}. */
public enum Look {
    COVER_TITLE("CoverTitle", 0, 44, 60),
    COVER_LINE("CoverLine", 0, 32, 40),
    /** The words above the table of contents. */
    CONTENTS_TITLE("ContentsTitle", 0, 44, 60),
    /** The heading of a part; in the table of contents. */
    PART("Heading1", 1, 44, 60),
    /** The heading of a section; in the table of contents. */
    SECTION("Heading2", 2, 32, 29),
    /** The heading of a piece of a section. */
    PIECE("Heading3", 0, 32, 29),
    BODY("BodyText", 0, 32, 29),
    /** The number of a table, above its title. */
    TABLE_NUMBER("TableNumber", 0, 24, 20),
    /** The title of a table; in the table of contents. */
    TABLE_TITLE("TableTitle", 2, 36, 32),
    /** The title of one of several tables of one form. */
    TARGET_TITLE("TargetTitle", 0, 32, 32),
    /** What stands right above a table: at the left and, behind a tab, at the right. */
    TABLE_LINE("TableLine", 0, 21, 18),
    /** What stands right below a table. */
    TABLE_NOTE("TableNote", 0, 24, 22),
    SIGNATURE("Signature", 0, 32, 29);

    private final String style;
    private final int level;
    private final int halfPoints;
    private final int linePoints;

    Look(String style, int level, int halfPoints, int linePoints) {
        this.style = style;
        this.level = level;
        this.halfPoints = halfPoints;
        this.linePoints = linePoints;
    }

    String style() {
        return style;
    }

    /** The level in the table of contents, from 1; 0 for what is not in it. */
    int level() {
        return level;
    }

    /** Whether the table of contents has it. */
    public boolean isInContents() {
        return level > 0;
    }

    int halfPoints() {
        return halfPoints;
    }

    /** The height of a line, in twentieths of a point. */
    int lineTwips() {
        return linePoints * 20;
    }
}
