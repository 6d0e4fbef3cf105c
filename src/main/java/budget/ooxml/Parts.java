package budget.ooxml;

import java.time.Year;
import java.util.List;
import java.util.Map;

/** The parts of an .xlsx beside its sheets and its styles. */
public final class Parts {

    public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /** Protects all cells that are not open; rows may be added and resized. There is no password. */
    static final String PROTECTION = "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\""
            + " formatRows=\"0\" insertRows=\"0\" deleteRows=\"0\"/>";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Parts() {}

    /** The name of a sheet as a formula or a link writes it. */
    public static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }

    /** How a sheet is printed: as wide as a page, and as long as it is unless it is to go on one page. */
    static String page(SheetShape shape, boolean isOnePage) {
        return "<printOptions horizontalCentered=\"1\"/>"
                + "<pageMargins left=\"0.5\" right=\"0.5\" top=\"0.6\" bottom=\"0.7\" header=\"0.3\" footer=\"0.35\"/>"
                + "<pageSetup paperSize=\"9\" orientation=\"" + (shape.isWide() ? "landscape" : "portrait")
                + "\" fitToHeight=\"" + (isOnePage ? 1 : 0) + "\"/><headerFooter><oddFooter>"
                + XmlText.content("&L&9 " + shape.footer().replace("&", "&&") + "&R&9&P / &N")
                + "</oddFooter></headerFooter>";
    }

    public static String types(int sheets) {
        StringBuilder xml = new StringBuilder(DECLARATION)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>")
                .append(type("/xl/workbook.xml", SPREADSHEET + "sheet.main+xml"))
                .append(type("/xl/styles.xml", SPREADSHEET + "styles+xml"))
                .append(type("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"));
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.append(type("/xl/worksheets/sheet" + sheet + ".xml", SPREADSHEET + "worksheet+xml"));
        }
        return xml.append("</Types>").toString();
    }

    private static String type(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
    }

    public static String packageRelations() {
        return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, OFFICE + "/officeDocument", "xl/workbook.xml")
                + relation(2, PACKAGE + "relationships/metadata/core-properties", "docProps/core.xml")
                + "</Relationships>";
    }

    public static String workbookRelations(int sheets) {
        StringBuilder xml = new StringBuilder(DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int sheet = 1; sheet <= sheets; sheet++) {
            xml.append(relation(sheet, OFFICE + "/worksheet", "worksheets/sheet" + sheet + ".xml"));
        }
        return xml.append(relation(sheets + 1, OFFICE + "/styles", "styles.xml"))
                .append("</Relationships>")
                .toString();
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    /**
     * The list of sheets.
     *
     * @param names the elements of the defined names
     */
    public static String workbook(List<String> sheets, List<String> names) {
        StringBuilder xml = new StringBuilder(DECLARATION)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE
                        + "\"><bookViews><workbookView/></bookViews>")
                .append("<sheets>");
        for (int sheet = 1; sheet <= sheets.size(); sheet++) {
            xml.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"rId%d\"/>"
                    .formatted(XmlText.attribute(sheets.get(sheet - 1)), sheet, sheet));
        }
        xml.append("</sheets>");
        if (!names.isEmpty()) {
            xml.append("<definedNames>").append(String.join("", names)).append("</definedNames>");
        }
        return xml.append("</workbook>").toString();
    }

    /** Title, stamp and date; the date is the first day of the year the workbook is about. */
    public static String properties(String title, String stamp, Year year) {
        String day = year + "-01-01T00:00:00Z";
        StringBuilder xml = new StringBuilder(DECLARATION)
                .append("<cp:coreProperties xmlns:cp=\"" + PACKAGE + "metadata/core-properties\"")
                .append(" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\"")
                .append(" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">");
        xml.append("<dc:title>").append(XmlText.content(title)).append("</dc:title>");
        xml.append("<cp:keywords>").append(XmlText.content(stamp)).append("</cp:keywords>");
        for (Map.Entry<String, String> moment : List.of(Map.entry("created", day), Map.entry("modified", day))) {
            xml.append("<dcterms:%1$s xsi:type=\"dcterms:W3CDTF\">%2$s</dcterms:%1$s>"
                    .formatted(moment.getKey(), moment.getValue()));
        }
        return xml.append("</cp:coreProperties>").toString();
    }
}
