package budget.ooxml;

/**
 * The format of a cell, and whether it may be edited on a protected sheet.
 *
 * @param indent the steps by which its text is indented
 * @param format the number format, {@code @} for text
 * @param isOpen whether it may be typed into
 * @param isQuoted whether its text would else be taken for a formula when it is typed again
 */
public record Style(Face face, Fill fill, Align align, int indent, String format, boolean isOpen, boolean isQuoted) {

    static final String TEXT = "@";

    /** Text without a frame: lines above and below a table. */
    public static final Style LINE = new Style(Face.PLAIN, Fill.BARE, Align.LEFT, 0, TEXT, false, false);

    public static final Style TITLE = LINE.with(Face.TITLE).with(Align.CENTRE);

    static final Style LINK = LINE.with(Face.LINK);

    /** The heading of a column. */
    public static final Style HEADING = new Style(Face.BOLD, Fill.HEADING, Align.CENTRE, 0, TEXT, false, false);

    /** Text in a table. */
    public static final Style WORDS = new Style(Face.PLAIN, Fill.FRAMED, Align.LEFT, 0, TEXT, false, false);

    /** A value that a formula makes, a text or a number. */
    public static final Style VALUE = new Style(Face.PLAIN, Fill.BARE, Align.LEFT, 0, "General", false, false);

    /** Codes in a table. */
    public static final Style CODE = WORDS.with(Align.CENTRE);

    /** Amounts in a table, with so many decimals. */
    public static Style amount(int decimals) {
        return new Style(Face.PLAIN, Fill.FRAMED, Align.RIGHT, 0, format(decimals), false, false);
    }

    /** The format ends with a blank, for a distance from the frame. */
    private static String format(int decimals) {
        return (decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)) + "_ ";
    }

    public Style with(Face other) {
        return new Style(other, fill, align, indent, format, isOpen, isQuoted);
    }

    public Style with(Fill other) {
        return new Style(face, other, align, indent, format, isOpen, isQuoted);
    }

    public Style with(Align other) {
        return new Style(face, fill, other, indent, format, isOpen, isQuoted);
    }

    public Style indented(int steps) {
        return new Style(face, fill, align, steps, format, isOpen, isQuoted);
    }

    public Style opened() {
        return new Style(face, fill, align, indent, format, true, isQuoted);
    }

    /** The same for a text that a formula makes. */
    public Style worked() {
        return new Style(face, fill, align, indent, VALUE.format, isOpen, isQuoted);
    }

    Style quoted() {
        return new Style(face, fill, align, indent, format, isOpen, true);
    }

    /** Whether its text goes on in a further line where the column is too narrow. */
    boolean wraps() {
        return fill != Fill.BARE && align != Align.RIGHT;
    }

    /** Fonts. */
    public enum Face {
        PLAIN("<sz val=\"10\"/><name val=\"宋体\"/><charset val=\"134\"/>"),
        BOLD("<b/><sz val=\"10\"/><name val=\"宋体\"/><charset val=\"134\"/>"),
        TITLE("<b/><sz val=\"16\"/><name val=\"宋体\"/><charset val=\"134\"/>"),
        SMALL("<sz val=\"9\"/><color rgb=\"FF595959\"/><name val=\"宋体\"/><charset val=\"134\"/>"),
        LINK("<u/><sz val=\"10\"/><color rgb=\"FF0563C1\"/><name val=\"宋体\"/><charset val=\"134\"/>");

        private final String xml;

        Face(String xml) {
            this.xml = xml;
        }

        String xml() {
            return xml;
        }
    }

    /** Colours and frames. */
    public enum Fill {
        BARE(""),
        FRAMED(""),
        HEADING("FFE7EDF5"),
        TOTAL("FFF4F6F9"),
        /** An amount with a derived part. */
        DERIVED("FFFFF2CC"),
        /** A stated amount that differs from the sum of its parts. */
        APART("FFFBE0D9"),
        /** A check that holds. */
        HELD("FFE3F1E1"),
        /** A bare cell that is to be filled in. */
        ASKED("FFFFFBE6");

        private final String colour;

        Fill(String colour) {
            this.colour = colour;
        }

        String colour() {
            return colour;
        }

        boolean isFramed() {
            return this != BARE && this != ASKED;
        }
    }

    /** Horizontal alignment. */
    public enum Align {
        LEFT("left"),
        CENTRE("center"),
        RIGHT("right");

        private final String word;

        Align(String word) {
            this.word = word;
        }

        /** Its word in the files of spreadsheets and of documents. */
        public String word() {
            return word;
        }
    }
}
