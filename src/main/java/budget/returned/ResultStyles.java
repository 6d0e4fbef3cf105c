package budget.returned;

import budget.finding.Severity;
import budget.ooxml.XmlText;

/** The formats of the sheet that lists the findings, in the workbook's own typeface. */
final class ResultStyles {

    /** The format of text: the content is read neither as a formula nor as a number. */
    private static final int TEXT = 49;

    private static final int NONE = 0;

    private final StylesPart styles;
    private final int plain;
    private final int bold;
    private final int title;
    private final int link;
    private final int grey;
    private final int box;

    ResultStyles(StylesPart styles) {
        this.styles = styles;
        this.plain = font("", 11, "");
        this.bold = font("<b/>", 11, "");
        this.title = font("<b/>", 14, "");
        this.link = font("<u/>", 11, "<color rgb=\"FF0563C1\"/>");
        this.grey = styles.addFill(new Fill(" rgb=\"FFEDEDED\"", true).xml());
        this.box = styles.addBorder("<border><left style=\"thin\"><color rgb=\"FFBFBFBF\"/></left>"
                + "<right style=\"thin\"><color rgb=\"FFBFBFBF\"/></right><top style=\"thin\"><color rgb=\"FFBFBFBF\"/></top>"
                + "<bottom style=\"thin\"><color rgb=\"FFBFBFBF\"/></bottom><diagonal/></border>");
    }

    private int font(String before, int size, String colour) {
        return styles.addFont("<font>%s<sz val=\"%d\"/>%s<name val=\"%s\"/></font>"
                .formatted(before, size, colour, XmlText.attribute(styles.typeface())));
    }

    int title() {
        return format(title, NONE, NONE, "vertical=\"center\"");
    }

    int heading() {
        return format(plain, NONE, NONE, "vertical=\"center\"");
    }

    int columnHeading() {
        return format(bold, grey, box, "horizontal=\"center\" vertical=\"center\" wrapText=\"1\"");
    }

    int severity(Severity severity) {
        int fill = styles.addFill(new Fill("", true).xmlUnder(Shade.of(severity)));
        return format(bold, fill, box, "horizontal=\"center\" vertical=\"top\"");
    }

    int text() {
        return format(plain, NONE, box, "vertical=\"top\" wrapText=\"1\"");
    }

    int number() {
        return styles.addFormat(
                "<xf numFmtId=\"0\" fontId=\"%d\" fillId=\"0\" borderId=\"%d\" xfId=\"0\" applyFont=\"1\""
                                .formatted(plain, box)
                        + " applyBorder=\"1\" applyAlignment=\"1\"><alignment horizontal=\"center\" vertical=\"top\"/></xf>");
    }

    int link() {
        return format(link, NONE, box, "vertical=\"top\" wrapText=\"1\"");
    }

    private int format(int font, int fill, int border, String alignment) {
        return styles.addFormat("<xf numFmtId=\"" + TEXT + "\" fontId=\"" + font + "\" fillId=\"" + fill
                + "\" borderId=\"" + border + "\" xfId=\"0\""
                + " quotePrefix=\"1\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\""
                + " applyAlignment=\"1\"><alignment " + alignment + "/></xf>");
    }
}
