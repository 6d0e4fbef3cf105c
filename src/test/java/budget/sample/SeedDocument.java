package budget.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one real document as its author laid it out: the narrative of its four parts, the ten tables, the targets. */
public final class SeedDocument {

    private static final int TABLES = 10;
    private static final Pattern NUMBER = Pattern.compile("(第.部分)|([一二三四五六七八九十]+、)|（[一二三四五六七八九十]）");

    private SeedDocument() {}

    public static byte[] docx() {
        return document().docx();
    }

    /** The same, still to be changed. */
    public static TextDocument document() {
        return document(0, "", "");
    }

    /** The same where Word numbers the parts and the headings. */
    public static TextDocument numbered() {
        StringBuilder levels = new StringBuilder();
        List<String> labels = List.of("第%1部分", "%2、", "（%3）");
        for (int level = 0; level < labels.size(); level++) {
            levels.append("<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
                    + "<w:lvlText w:val=\"" + labels.get(level) + "\"/></w:lvl>");
        }
        return document(0, "", "", true)
                .part(
                        "word/numbering.xml",
                        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">"
                                + "<w:abstractNum w:abstractNumId=\"0\">" + levels
                                + "</w:abstractNum><w:num w:numId=\"1\">"
                                + "<w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")
                .relation("numbering", "numbering.xml", false);
    }

    /** The same with another text in the cells of a table, 1 to 10, that have this one. */
    public static TextDocument document(int table, String text, String other) {
        return document(table, text, other, false);
    }

    private static TextDocument document(int table, String text, String other, boolean isNumbered) {
        DocumentXml xml = new DocumentXml();
        for (String line : narrative().lines().toList()) {
            switch (line) {
                case "#tables" -> tables(xml, table, text, other);
                case "#targets" -> DocumentPainter.plain(xml).paint(SeedWorkbook.targets());
                default -> paragraph(xml, line, isNumbered);
            }
        }
        return TextDocument.ofBody(xml.toString());
    }

    private static void paragraph(DocumentXml xml, String line, boolean isNumbered) {
        Matcher number = NUMBER.matcher(line);
        if (!isNumbered || !number.lookingAt()) {
            xml.paragraph(line.strip());
            return;
        }
        int level = number.group(1) != null ? 0 : number.group(2) != null ? 1 : 2;
        xml.paragraph(
                line.substring(number.end()).strip(),
                "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr>");
    }

    private static void tables(DocumentXml xml, int changed, String text, String other) {
        xml.endOfSection();
        for (int number = 1; number <= TABLES; number++) {
            TypedSheet sheet = SeedWorkbook.table(number);
            DocumentPainter.plain(xml)
                    .paint(
                            number == changed
                                    ? sheet.mapCells(cell -> cell.text().equals(text) ? cell.withText(other) : cell)
                                    : sheet);
        }
        xml.endOfWideSection();
    }

    private static String narrative() {
        try (InputStream text = SeedDocument.class.getResourceAsStream("/seed/narrative.txt")) {
            if (text == null) {
                throw new IllegalStateException("No narrative");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Reading the narrative of the document", e);
        }
    }
}
