package budget.ooxml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The styles used in a workbook, each once, in the order of their first use. */
public final class StyleSheet {

    private static final int FIRST_OWN_FORMAT = 164;
    private static final List<Style.Face> FACES = List.of(Style.Face.values());
    private static final List<Style.Fill> FILLS = List.of(Style.Fill.values());

    private final Map<Style, Integer> numbers = new LinkedHashMap<>();
    private final List<String> formats = new ArrayList<>();
    private @Nullable Style last;
    private int lastNumber;

    /** The number of a style in this workbook; 0 is the default style. */
    @SuppressWarnings("ReferenceEquality") // the cells of a column share one style; an equal one is looked up
    int number(Style style) {
        if (style != last) {
            lastNumber = numbers.computeIfAbsent(style, ignored -> numbers.size() + 1);
            last = style;
        }
        return lastNumber;
    }

    public String xml() {
        StringBuilder looks =
                new StringBuilder("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        numbers.keySet().forEach(style -> looks.append(look(style)));
        return "<styleSheet xmlns=\"" + Parts.MAIN + "\">"
                + numberFormats()
                + fonts()
                + fills()
                + "<borders count=\"2\"><border><left/><right/><top/><bottom/><diagonal/></border>" + frame()
                + "</borders><cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
                + "</cellStyleXfs><cellXfs count=\"" + (numbers.size() + 1) + "\">" + looks + "</cellXfs>"
                + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
                + emphases()
                + "</styleSheet>";
    }

    private String look(Style style) {
        return "<xf numFmtId=\"" + format(style.format()) + "\" fontId=\""
                + FACES.indexOf(style.face()) + "\" fillId=\"" + fill(style.fill()) + "\" borderId=\""
                + (style.fill().isFramed() ? 1 : 0) + "\" xfId=\"0\"" + (style.isQuoted() ? " quotePrefix=\"1\"" : "")
                + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
                + " applyProtection=\"1\"><alignment horizontal=\""
                + style.align().word() + "\" vertical=\"center\""
                + (style.wraps() ? " wrapText=\"1\"" : "")
                + (style.indent() > 0 ? " indent=\"" + style.indent() + "\"" : "") + "/><protection locked=\""
                + (style.isOpen() ? 0 : 1) + "\"/></xf>";
    }

    /** The format of text has a fixed number; others get numbers of their own. */
    private int format(String format) {
        if (format.equals(Style.TEXT)) {
            return 49;
        }
        if (!formats.contains(format)) {
            formats.add(format);
        }
        return FIRST_OWN_FORMAT + formats.indexOf(format);
    }

    private String numberFormats() {
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < formats.size(); i++) {
            xml.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>"
                    .formatted(FIRST_OWN_FORMAT + i, XmlText.attribute(formats.get(i))));
        }
        return formats.isEmpty() ? "" : "<numFmts count=\"" + formats.size() + "\">" + xml + "</numFmts>";
    }

    private static String fonts() {
        StringBuilder xml = new StringBuilder();
        for (Style.Face face : FACES) {
            xml.append("<font>").append(face.xml()).append("</font>");
        }
        return "<fonts count=\"" + FACES.size() + "\">" + xml + "</fonts>";
    }

    /** The first two fills are fixed by the standard. */
    private static int fill(Style.Fill fill) {
        return fill.colour().isEmpty() ? 0 : 2 + FILLS.indexOf(fill);
    }

    private static String fills() {
        StringBuilder xml = new StringBuilder("<fill><patternFill patternType=\"none\"/></fill>")
                .append("<fill><patternFill patternType=\"gray125\"/></fill>");
        for (Style.Fill fill : FILLS) {
            xml.append(
                    fill.colour().isEmpty()
                            ? "<fill><patternFill patternType=\"none\"/></fill>"
                            : "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"" + fill.colour()
                                    + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
        }
        return "<fills count=\"" + (2 + FILLS.size()) + "\">" + xml + "</fills>";
    }

    /** The number of the format that gives a cell nothing but this colour. */
    static int emphasis(Style.Fill fill) {
        return FILLS.indexOf(fill);
    }

    private static String emphases() {
        StringBuilder xml = new StringBuilder();
        for (Style.Fill fill : FILLS) {
            xml.append("<dxf>")
                    .append(
                            fill.colour().isEmpty()
                                    ? ""
                                    : "<fill><patternFill patternType=\"solid\"><bgColor rgb=\"" + fill.colour()
                                            + "\"/></patternFill></fill>")
                    .append("</dxf>");
        }
        return "<dxfs count=\"" + FILLS.size() + "\">" + xml + "</dxfs>";
    }

    private static String frame() {
        StringBuilder xml = new StringBuilder("<border>");
        for (String side : List.of("left", "right", "top", "bottom")) {
            xml.append("<%1$s style=\"thin\"><color rgb=\"FF8C8C8C\"/></%1$s>".formatted(side));
        }
        return xml.append("<diagonal/></border>").toString();
    }
}
