package budget.ooxml;

import budget.model.CellAddress;
import budget.model.CellRange;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes one sheet from its first row to its last; what has been written is not kept in memory. */
public final class SheetWriter implements Closeable {

    private static final int TALLEST = 409;

    /** So many letters are written at once. */
    private static final int FULL = 1 << 14;

    private final SheetShape shape;
    private final StyleSheet styles;
    private final OutputStream part;
    private final StringBuilder xml = new StringBuilder(2 * FULL);
    private final List<String> letters;
    private final List<String> merged = new ArrayList<>();
    private final List<String> emphases = new ArrayList<>();
    private final List<String> validations = new ArrayList<>();
    private final List<String> links = new ArrayList<>();
    private String filter = "";
    private int row;
    private String number = "";
    private int height;
    private int printed;
    private int printedColumns;
    private boolean isFinished;

    public SheetWriter(Path part, SheetShape shape, StyleSheet styles) throws IOException {
        this.shape = shape;
        this.styles = styles;
        this.part = Files.newOutputStream(part);
        this.letters = IntStream.range(0, shape.widths().size())
                .mapToObj(CellAddress::columnLetters)
                .toList();
        head();
    }

    private void head() {
        xml.append(Parts.DECLARATION).append("<worksheet xmlns=\"" + Parts.MAIN + "\">");
        xml.append("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>")
                .append("<sheetView showGridLines=\"0\" workbookViewId=\"0\">");
        if (shape.headRows() > 0) {
            pane();
        }
        xml.append("</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int column = 0; column < shape.widths().size(); column++) {
            int width = shape.widths().get(column);
            String hidden = width == 0 ? " hidden=\"1\"" : "";
            xml.append("<col min=\"%1$d\" max=\"%1$d\" width=\"%2$d.7\" customWidth=\"1\"%3$s/>"
                    .formatted(column + 1, width, hidden));
        }
        xml.append("</cols><sheetData>");
    }

    private void pane() {
        String split = shape.headColumns() > 0 ? " xSplit=\"" + shape.headColumns() + "\"" : "";
        String active = shape.headColumns() > 0 ? "bottomRight" : "bottomLeft";
        xml.append("<pane%s ySplit=\"%d\" topLeftCell=\"%s\" activePane=\"%s\" state=\"frozen\"/>"
                .formatted(
                        split,
                        shape.headRows(),
                        new CellAddress(shape.headRows() + 1, shape.headColumns()).a1(),
                        active));
    }

    public SheetShape shape() {
        return shape;
    }

    /** The row that is being written, counted from 1. */
    public int row() {
        return row;
    }

    /** Rows below this one are not printed. */
    public void printTo(int lastRow) {
        printed = lastRow;
    }

    /** Only so many columns are printed. */
    public void printColumns(int columns) {
        printedColumns = columns;
    }

    /** How many columns are printed. */
    public int printedColumns() {
        return printedColumns > 0 ? printedColumns : shape.widths().size();
    }

    /** The last row that is printed. */
    public int lastPrinted() {
        return printed > 0 ? printed : row;
    }

    /** Begins the next row, with its height in points. */
    public void begin(int points) throws IOException {
        xml.append(row == 0 ? "" : "</row>");
        if (xml.length() >= FULL) {
            write();
        }
        row++;
        height += points;
        number = Integer.toString(row);
        xml.append("<row r=\"")
                .append(number)
                .append("\" ht=\"")
                .append(Math.min(points, TALLEST))
                .append("\" customHeight=\"1\">");
    }

    private void write() throws IOException {
        part.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    /** Writes a text as it is; one that begins like a formula is marked as text. */
    public void text(int column, Style style, String text) throws IOException {
        if (text.isEmpty()) {
            blank(column, style);
            return;
        }
        cell(column, startsLikeAFormula(text) ? style.quoted() : style)
                .append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">")
                .append(XmlText.exact(text))
                .append("</t></is></c>");
    }

    private static boolean startsLikeAFormula(String text) {
        return "=+-@\t\r\n＝＋－＠".indexOf(text.charAt(0)) >= 0;
    }

    /** Writes a number by its decimal text. */
    public void number(int column, Style style, String decimal) throws IOException {
        cell(column, style).append("><v>").append(decimal).append("</v></c>");
    }

    /** Writes a formula with its value; an empty value is an empty text. */
    public void formula(int column, Style style, String formula, String decimal) throws IOException {
        cell(column, style)
                .append(decimal.isEmpty() ? " t=\"str\"><f>" : "><f>")
                .append(XmlText.content(formula))
                .append("</f><v>")
                .append(decimal)
                .append("</v></c>");
    }

    public void blank(int column, Style style) throws IOException {
        cell(column, style).append("/>");
    }

    private StringBuilder cell(int column, Style style) {
        return xml.append("<c r=\"")
                .append(letters.get(column))
                .append(number)
                .append("\" s=\"")
                .append(styles.number(style))
                .append('"');
    }

    /** Merges cells; their content is written separately. */
    public void merge(CellRange region) {
        if (!region.isOneCell()) {
            merged.add("<mergeCell ref=\"" + region.a1() + "\"/>");
        }
    }

    /** Writes a text over several columns of this row. */
    public void textAcross(int from, int to, Style style, String text) throws IOException {
        text(from, style, text);
        for (int column = from + 1; column <= to; column++) {
            blank(column, style);
        }
        merge(CellRange.ofRow(row, from, to));
    }

    /** Colours cells as long as they hold this text; its letters have no quotation marks. */
    public void emphasise(CellRange where, String text, Style.Fill fill) {
        emphases.add(
                "<conditionalFormatting sqref=\"%s\"><cfRule type=\"cellIs\" dxfId=\"%d\" priority=\"%d\" operator=\"equal\">"
                                .formatted(where.a1(), StyleSheet.emphasis(fill), emphases.size() + 1)
                        + "<formula>\"" + XmlText.content(text) + "\"</formula></cfRule></conditionalFormatting>");
    }

    public void validate(CellRange where, Validation validation) {
        validations.add(validation.xml(where));
    }

    /** Writes a text with a link to another sheet. */
    public void link(int column, Style style, String text, String sheet) throws IOException {
        text(column, style, text);
        links.add("<hyperlink ref=\"%s\" location=\"%s\" display=\"%s\"/>"
                .formatted(
                        new CellAddress(row, column).a1(),
                        XmlText.attribute(Parts.quoted(sheet) + "!A1"),
                        XmlText.attribute(text)));
    }

    /** Adds a filter to the lines below the head. */
    public void filterBelow(int headRow) {
        int last = shape.widths().size() - 1;
        filter = "<autoFilter ref=\"" + new CellRange(headRow, 0, Math.max(row, headRow), last).a1() + "\"/>";
    }

    public void finish() throws IOException {
        if (!isFinished) {
            isFinished = true;
            xml.append(row == 0 ? "" : "</row>").append("</sheetData>");
            xml.append(shape.isLocked() ? Parts.PROTECTION : "").append(filter);
            all("mergeCells", merged);
            xml.append(String.join("", emphases));
            all("dataValidations", validations);
            xml.append(links.isEmpty() ? "" : "<hyperlinks>" + String.join("", links) + "</hyperlinks>");
            xml.append(Parts.page(shape, shape.isHardlyMoreThanAPage(height))).append("</worksheet>");
            write();
        }
    }

    private void all(String element, List<String> parts) {
        if (!parts.isEmpty()) {
            xml.append("<%s count=\"%d\">".formatted(element, parts.size()));
            parts.forEach(xml::append);
            xml.append("</" + element + ">");
        }
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
