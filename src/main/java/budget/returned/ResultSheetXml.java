package budget.returned;

import budget.model.SheetCell;
import budget.ooxml.XmlText;
import java.nio.charset.StandardCharsets;

/** The sheet that lists the findings, as a part of an .xlsx. */
final class ResultSheetXml {

    private final Report.Sheet sheet;
    private final ResultStyles styles;
    private final StringBuilder links = new StringBuilder();
    private final StringBuilder xml = new StringBuilder();

    private ResultSheetXml(Report.Sheet sheet, ResultStyles styles) {
        this.sheet = sheet;
        this.styles = styles;
    }

    static byte[] of(Report.Sheet sheet, StylesPart styles, String namespace) {
        return new ResultSheetXml(sheet, new ResultStyles(styles))
                .part(namespace)
                .getBytes(StandardCharsets.UTF_8);
    }

    private String part(String namespace) {
        int head = sheet.heading().size() + 1;
        xml.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"")
                .append(namespace)
                .append("\"><sheetPr><tabColor rgb=\"FFC0504D\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>")
                .append(
                        "<sheetViews><sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\"><pane ySplit=\"")
                .append(head)
                .append("\" topLeftCell=\"A")
                .append(head + 1)
                .append("\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>")
                .append("<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (ResultColumn column : ResultColumn.values()) {
            int number = column.place() + 1;
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d\" customWidth=\"1\"/>"
                    .formatted(number, column.width()));
        }
        xml.append("</cols><sheetData>");
        headings();
        sheet.lines().forEach(line -> line(head + line.number(), line));
        xml.append("</sheetData>");
        if (links.length() > 0) {
            xml.append("<hyperlinks>").append(links).append("</hyperlinks>");
        }
        return xml.append(
                        "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>")
                .append(
                        "<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToHeight=\"0\"/><headerFooter><oddFooter>&amp;L")
                .append(XmlText.content(sheet.name()))
                .append("&amp;R&amp;P / &amp;N</oddFooter></headerFooter></worksheet>")
                .toString();
    }

    private void headings() {
        for (int i = 0; i < sheet.heading().size(); i++) {
            openRow(i + 1, i == 0 ? 24 : 16);
            text(
                    i + 1,
                    ResultColumn.NUMBER,
                    i == 0 ? styles.title() : styles.heading(),
                    sheet.heading().get(i));
            xml.append("</row>");
        }
        int row = sheet.heading().size() + 1;
        openRow(row, 20);
        for (ResultColumn column : ResultColumn.values()) {
            text(row, column, styles.columnHeading(), sheet.columns().get(column.place()));
        }
        xml.append("</row>");
    }

    private void line(int row, ResultLine line) {
        openRow(row, Math.min(409, line.height() * 15 + 3));
        xml.append("<c r=\"A%d\" s=\"%d\"><v>%d</v></c>".formatted(row, styles.number(), line.number()));
        for (ResultColumn column : ResultColumn.values()) {
            if (column != ResultColumn.NUMBER) {
                text(row, column, style(column, line), line.text(column));
            }
        }
        xml.append("</row>");
        SheetCell cell = line.cell();
        if (cell != null) {
            links.append("<hyperlink ref=\"%s%d\" location=\"%s\" display=\"%s\"/>"
                    .formatted(
                            ResultColumn.CELL.letter(),
                            row,
                            XmlText.attribute(location(cell)),
                            XmlText.attribute(line.text(ResultColumn.CELL))));
        }
    }

    private int style(ResultColumn column, ResultLine line) {
        return switch (column) {
            case SEVERITY -> line.severity() == null ? styles.text() : styles.severity(line.severity());
            case CELL -> line.cell() == null ? styles.text() : styles.link();
            default -> styles.text();
        };
    }

    /** A place in the workbook as a link names it. */
    static String location(SheetCell cell) {
        return "'" + cell.sheet().replace("'", "''") + "'!" + cell.address().a1();
    }

    private void openRow(int row, int height) {
        xml.append("<row r=\"").append(row).append("\" ht=\"").append(height).append("\" customHeight=\"1\">");
    }

    private void text(int row, ResultColumn column, int style, String text) {
        xml.append("<c r=\"")
                .append(column.letter())
                .append(row)
                .append("\" s=\"")
                .append(style)
                .append('"');
        if (text.isEmpty()) {
            xml.append("/>");
        } else {
            xml.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                    .append(XmlText.string(text))
                    .append("</t></is></c>");
        }
    }
}
