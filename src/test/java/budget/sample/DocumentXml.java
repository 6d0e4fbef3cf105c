package budget.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The body of a document as Word writes it: texts cut into runs wherever Latin letters and digits meet others, cells merged by
 * spans, revision marks and spelling marks in between.
 *
 * <p>Within a text {@code ⟨+…⟩} is a tracked insertion, {@code ⟨-…⟩} a deletion, {@code ⟨h…⟩} is hidden, {@code ⟨^…⟩} raised,
 * {@code ⟨s…⟩} struck through, {@code ⟨f…⟩} the result of a field, {@code ⟨l…⟩} a link and {@code ⟨b…⟩} in a text box.
 */
final class DocumentXml {

    private static final Pattern MARKED = Pattern.compile("⟨(.)([^⟩]*)⟩");
    private static final Pattern RUN = Pattern.compile("[\\x20-\\x7e]{1,3}|[^\\x20-\\x7e]+");

    private final StringBuilder xml = new StringBuilder();

    DocumentXml paragraph(String text) {
        return paragraph(text, "");
    }

    DocumentXml paragraph(String text, String properties) {
        xml.append("<w:p w:rsidR=\"00A77427\" w:rsidRDefault=\"00A77427\"><w:pPr>")
                .append(properties)
                .append("<w:rPr><w:rFonts w:hint=\"eastAsia\"/></w:rPr></w:pPr>");
        inline(text);
        xml.append("</w:p>");
        return this;
    }

    /** Pages from here back to the section before are wide. */
    DocumentXml endOfWideSection() {
        xml.append("<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/>"
                + "<w:pgMar w:top=\"1000\" w:right=\"1000\" w:bottom=\"1000\" w:left=\"1000\" w:header=\"700\""
                + " w:footer=\"700\" w:gutter=\"0\"/></w:sectPr></w:pPr></w:p>");
        return this;
    }

    DocumentXml endOfSection() {
        xml.append("<w:p><w:pPr><w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:pPr></w:p>");
        return this;
    }

    DocumentXml raw(String more) {
        xml.append(more);
        return this;
    }

    /**
     * A table of rows as {@link SheetText} has them.
     *
     * @param widths of the columns in twentieths of a point
     */
    DocumentXml table(List<Integer> widths, List<TypedRow> rows) {
        xml.append("<w:tbl><w:tblPr><w:tblW w:w=\"0\" w:type=\"auto\"/><w:tblBorders>");
        for (String side : List.of("top", "left", "bottom", "right", "insideH", "insideV")) {
            xml.append("<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>".formatted(side));
        }
        xml.append("</w:tblBorders></w:tblPr><w:tblGrid>");
        widths.forEach(width -> xml.append("<w:gridCol w:w=\"" + width + "\"/>"));
        xml.append("</w:tblGrid>");
        for (int row = 0; row < rows.size(); row++) {
            row(widths, rows, row);
        }
        xml.append("</w:tbl>");
        return this;
    }

    private void row(List<Integer> widths, List<TypedRow> rows, int number) {
        TypedRow row = rows.get(number);
        xml.append("<w:tr w:rsidR=\"00A77427\"><w:trPr>")
                .append(row.kind() == RowKind.HIDDEN ? "<w:hidden/>" : "")
                .append(row.kind() == RowKind.HEAD ? "<w:tblHeader/>" : "")
                .append("</w:trPr>");
        int column = 0;
        while (column < widths.size()) {
            int last = column;
            while (row.cell(last + 1).kind() == TypedCell.Kind.PART_OF_LEFT && last + 1 < widths.size()) {
                last++;
            }
            boolean goesOn = row.cell(column).kind() == TypedCell.Kind.PART_OF_ABOVE;
            boolean starts = number + 1 < rows.size()
                    && rows.get(number + 1).cell(column).kind() == TypedCell.Kind.PART_OF_ABOVE;
            xml.append("<w:tc><w:tcPr><w:tcW w:w=\"")
                    .append(widths.subList(column, last + 1).stream()
                            .mapToInt(Integer::intValue)
                            .sum())
                    .append("\" w:type=\"dxa\"/>")
                    .append(last > column ? "<w:gridSpan w:val=\"" + (last - column + 1) + "\"/>" : "")
                    .append(goesOn ? "<w:vMerge/>" : starts ? "<w:vMerge w:val=\"restart\"/>" : "")
                    .append("</w:tcPr>");
            paragraphs(goesOn ? "" : row.cell(column).text());
            xml.append("</w:tc>");
            column = last + 1;
        }
        xml.append("</w:tr>");
    }

    private void paragraphs(String text) {
        for (String line : text.split("\n", -1)) {
            paragraph(line);
        }
    }

    private void inline(String text) {
        Matcher marked = MARKED.matcher(text);
        int at = 0;
        while (marked.find()) {
            runs(text.substring(at, marked.start()), "");
            marked(marked.group(1), marked.group(2));
            at = marked.end();
        }
        runs(text.substring(at), "");
    }

    private void marked(String mark, String text) {
        switch (mark) {
            case "+" -> {
                xml.append("<w:ins w:id=\"7\" w:author=\"甲\" w:date=\"2023-01-05T00:00:00Z\">");
                runs(text, "");
                xml.append("</w:ins>");
            }
            case "-" ->
                xml.append("<w:del w:id=\"8\" w:author=\"甲\" w:date=\"2023-01-05T00:00:00Z\"><w:r><w:delText>"
                        + escaped(text) + "</w:delText></w:r></w:del>");
            case "h" -> runs(text, "<w:vanish/>");
            case "^" -> runs(text, "<w:vertAlign w:val=\"superscript\"/>");
            case "s" -> runs(text, "<w:strike/>");
            case "f" -> {
                xml.append(
                        "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> =SUM(ABOVE) </w:instrText>"
                                + "</w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>");
                runs(text, "");
                xml.append("<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>");
            }
            case "l" -> {
                xml.append("<w:hyperlink w:anchor=\"a\">");
                runs(text, "<w:u w:val=\"single\"/>");
                xml.append("</w:hyperlink>");
            }
            case "b" -> box(text);
            default -> throw new IllegalArgumentException("No mark " + mark);
        }
    }

    /** A text box, and what older programs show instead of it. */
    private void box(String text) {
        String inside = new DocumentXml().paragraph(text).toString();
        xml.append(
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wp:inline><wp:extent cx=\"1800000\""
                        + " cy=\"360000\"/><wp:docPr id=\"1\" name=\"1\"/><a:graphic><a:graphicData"
                        + " uri=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><wps:wsp><wps:cNvSpPr"
                        + " txBox=\"1\"/><wps:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"1800000\" cy=\"360000\"/></a:xfrm>"
                        + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx><w:txbxContent>"
                        + inside
                        + "</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline>"
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect style=\"width:140pt;height:28pt\"><v:textbox>"
                        + "<w:txbxContent>" + inside + "</w:txbxContent></v:textbox></v:rect></w:pict></mc:Fallback>"
                        + "</mc:AlternateContent></w:r>");
    }

    private void runs(String text, String properties) {
        for (String run : pieces(text)) {
            xml.append("<w:r><w:rPr><w:rFonts w:hint=\"eastAsia\"/>" + properties
                    + "</w:rPr><w:t xml:space=\"preserve\">" + escaped(run) + "</w:t></w:r>");
            if (run.endsWith("：")) {
                xml.append("<w:proofErr w:type=\"gramStart\"/>");
            }
        }
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher piece = RUN.matcher(text);
        while (piece.find()) {
            pieces.add(piece.group());
        }
        return pieces;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
