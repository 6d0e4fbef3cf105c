package budget.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx put together part by part, to hold what no library would write. It begins as the smallest workbook there is. */
public final class XlsxParts {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private XlsxParts() {}

    /** A workbook with one visible sheet, 表, that has these rows. */
    public static XlsxParts withRows(String rows) {
        return withSheet("<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** A workbook with one visible sheet, 表, whose part is this. */
    public static XlsxParts withSheet(String worksheet) {
        return new XlsxParts()
                .part("[Content_Types].xml", """
                        <Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>
                        <Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>
                        <Default Extension='xml' ContentType='%s.worksheet+xml'/>
                        <Override PartName='/xl/workbook.xml' ContentType='%s.sheet.main+xml'/></Types>
                        """.formatted(CONTENT, CONTENT))
                .part("_rels/.rels", relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")))
                .part("xl/workbook.xml", """
                        <workbook xmlns='%s' xmlns:r='%s'><sheets>
                        <sheet name='表' sheetId='1' r:id='rId1'/></sheets></workbook>
                        """.formatted(MAIN, RELATIONSHIPS))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(relationship("rId1", "worksheet", "worksheets/sheet1.xml")))
                .part("xl/worksheets/sheet1.xml", worksheet);
    }

    /** The same workbook with texts that cells share, and with styles. */
    XlsxParts with(String sharedStrings, String styles) {
        return part("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + sharedStrings + "</sst>")
                .part("xl/styles.xml", "<styleSheet xmlns='" + MAIN + "'>" + styles + "</styleSheet>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        relationships(
                                relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                                relationship("rId2", "sharedStrings", "sharedStrings.xml"),
                                relationship("rId3", "styles", "styles.xml")));
    }

    public static String relationships(String... relationships) {
        return "<Relationships xmlns='" + PACKAGE + "'>" + String.join("", relationships) + "</Relationships>";
    }

    public static String relationship(String id, String kind, String target) {
        return "<Relationship Id='" + id + "' Type='" + RELATIONSHIPS + "/" + kind + "' Target='" + target + "'/>";
    }

    /** The same workbook with a part more, or with another one in its place. */
    public XlsxParts part(String name, String xml) {
        return part(name, xml, StandardCharsets.UTF_8);
    }

    XlsxParts part(String name, String xml, Charset charset) {
        parts.put(name, xml.getBytes(charset));
        return this;
    }

    XlsxParts without(String name) {
        parts.remove(name);
        return this;
    }

    /** The same workbook with every part changed. */
    XlsxParts replacing(String words, String others) {
        parts.replaceAll((name, bytes) ->
                new String(bytes, StandardCharsets.UTF_8).replace(words, others).getBytes(StandardCharsets.UTF_8));
        return this;
    }

    Path writtenTo(Path folder) {
        try {
            return Files.write(folder.resolve("a.xlsx"), bytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Making a workbook of a test", e);
        }
    }

    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Making a workbook of a test", e);
        }
        return bytes.toByteArray();
    }
}
