package budget.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** An .xlsx made of its parts as text, for what only other programs write. */
public final class RawXlsx {

    static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String RELATIONSHIPS =
            "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> related = new LinkedHashMap<>();

    /** A workbook of one sheet, called Sheet1, with these rows. */
    public RawXlsx(String rows) {
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                        + contentType("/xl/workbook.xml", "sheet.main")
                        + contentType("/xl/worksheets/sheet1.xml", "worksheet")
                        + "</Types>");
        part(
                "_rels/.rels",
                "<Relationships " + RELATIONSHIPS + "><Relationship Id=\"rId1\" Type=\"" + KIND
                        + "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part(
                "xl/workbook.xml",
                "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        sheet("<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    private static String contentType(String part, String kind) {
        return "<Override PartName=\"" + part
                + "\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml." + kind + "+xml\"/>";
    }

    /** Makes the workbook refer to one more part. */
    public RawXlsx related(String kind, String target) {
        related.put(target, kind);
        return this;
    }

    private String relationships() {
        Map<String, String> all = new LinkedHashMap<>(related);
        all.put("worksheets/sheet1.xml", "worksheet");
        Map.of("sharedStrings.xml", "sharedStrings", "styles.xml", "styles").forEach((target, kind) -> {
            if (parts.containsKey("xl/" + target)) {
                all.put(target, kind);
            }
        });
        StringBuilder xml = new StringBuilder("<Relationships " + RELATIONSHIPS + ">");
        all.forEach((target, kind) -> xml.append(
                relationship(kind.equals("worksheet") ? "rId1" : "rId" + kind + target.hashCode(), kind, target)));
        return xml.append("</Relationships>").toString();
    }

    static String relationship(String id, String kind, String target) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + KIND + kind + "\" Target=\"" + target + "\"/>";
    }

    /** The whole part of the sheet. */
    RawXlsx sheet(String xml) {
        return part("xl/worksheets/sheet1.xml", xml);
    }

    /** The texts that cells share: the content of the part's {@code si} elements. */
    RawXlsx strings(String... items) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + "><si>" + String.join("</si><si>", items) + "</si></sst>");
    }

    /** Number formats of the styles 0, 1, 2, …, each as its code. */
    RawXlsx formats(String... codes) {
        StringBuilder formats = new StringBuilder();
        StringBuilder styles = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            String code = codes[i].replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
            formats.append("<numFmt numFmtId=\"")
                    .append(200 + i)
                    .append("\" formatCode=\"")
                    .append(code)
                    .append("\"/>");
            styles.append("<xf numFmtId=\"").append(200 + i).append("\"/>");
        }
        return part(
                "xl/styles.xml",
                "<styleSheet " + MAIN + "><numFmts>" + formats + "</numFmts><cellXfs>" + styles
                        + "</cellXfs></styleSheet>");
    }

    public RawXlsx part(String name, String text) {
        return part(name, text.getBytes(StandardCharsets.UTF_8));
    }

    RawXlsx part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    RawXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    public byte[] bytes() {
        parts.computeIfAbsent(
                "xl/_rels/workbook.xml.rels", ignored -> relationships().getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
