package budget.hostile;

import budget.workbook.XlsxParts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Small files that want to be huge. Each is made piece by piece, so that to make it takes no more memory than to refuse it
 * should.
 */
final class Bombs {

    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String STRINGS = "xl/sharedStrings.xml";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String HEADER =
            words("单位支出总体情况表") + words("单位：万元") + words("科目编码", "科目名称", "合计", "基本支出", "项目支出");
    private static final String KEYS = "<c><v>2010350</v></c><c t='str'><v>事业运行</v></c>";
    private static final int MUCH = 60 << 20;

    private Bombs() {}

    /** All of them by name. */
    static Map<String, Bomb> all() {
        Map<String, Bomb> bombs = new LinkedHashMap<>();
        bombs.put("blanks", sheet("", " ", ""));
        bombs.put("text", sheet("<sheetData><row><c t='inlineStr'><is><t>", "x", "</t></is></c></row></sheetData>"));
        bombs.put("section", sheet("<sheetData><row><c t='str'><v><![CDATA[", "<", "]]></v></c></row></sheetData>"));
        bombs.put("texts", sheet("<sheetData><row><c t='str'><v>", "x<!-- -->", "</v></c></row></sheetData>"));
        bombs.put("attribute", sheet("<cols><col min='", ">", "'/></cols>"));
        bombs.put(
                "attributes",
                () -> of(SHEET, out -> {
                    out.write(utf8("<worksheet xmlns='" + MAIN + "'><cols><col "));
                    for (int i = 0; i < MUCH / 16; i++) {
                        out.write(utf8("a" + i + "='1' "));
                    }
                    out.write(utf8("/></cols></worksheet>"));
                }));
        bombs.put(
                "words",
                () -> of(SHEET, out -> {
                    out.write(utf8("<worksheet xmlns='" + MAIN + "'>"));
                    for (int i = 0; i < MUCH / 16; i++) {
                        out.write(utf8("<a" + i + "/>"));
                    }
                    out.write(utf8("</worksheet>"));
                }));
        bombs.put("depth", sheet("<sheetData>", "<a>", "</sheetData>"));
        bombs.put("cells of a row", sheet("<sheetData><row>", "<c r='A1'><v>1</v></c>", "</row></sheetData>"));
        bombs.put("blank rows", () -> rows("<row ht='12' s='1'/>", 1_000_000));
        bombs.put("merged regions", sheet("<sheetData/><mergeCells>", "<mergeCell ref='A1:B2'/>", "</mergeCells>"));
        bombs.put(
                "merged heights",
                sheet("<sheetData/><mergeCells>", "<mergeCell ref='A1:XFD1048576'/>", "</mergeCells>"));
        bombs.put(
                "formulas",
                sheet("<sheetData><row>", "<c><f>1</f></c>".repeat(16_000) + "</row><row>", "</row></sheetData>"));
        bombs.put(
                "table of formulas",
                () -> rows(HEADER, "<row>" + KEYS + "<c><f>1+1</f></c>".repeat(3) + "</row>", 70_000));
        bombs.put(
                "table of words",
                () -> rows(HEADER, "<row>" + KEYS + "<c t='str'><v>甲</v></c>".repeat(3) + "</row>", 70_000));
        bombs.put("shared texts", strings("<si><t>x</t></si>"));
        bombs.put("shared blanks", strings("<si/>"));
        bombs.put("long shared texts", strings("<si><t>" + "款".repeat(30_000) + "</t></si>"));
        bombs.put("styles", part("xl/styles.xml", "<styleSheet><cellXfs>", "<xf/>", "</cellXfs></styleSheet>"));
        bombs.put(
                "formats",
                part("xl/styles.xml", "<styleSheet><numFmts>", "<numFmt numFmtId='1'/>", "</numFmts></styleSheet>"));
        bombs.put("sheets", part("xl/workbook.xml", "<workbook><sheets>", "<sheet name='a'/>", "</sheets></workbook>"));
        bombs.put("relationships", part("_rels/.rels", "<Relationships>", "<Relationship/>", "</Relationships>"));
        bombs.put("entries", Bombs::entries);
        bombs.put("nested", () -> of("xl/embeddings/a.xlsx", out -> out.write(of(SHEET, Bombs::blanks))));
        bombs.put("entities", Bombs::entities);
        bombs.putAll(DocumentBombs.all());
        return bombs;
    }

    private static Bomb sheet(String before, String repeated, String behind) {
        return part(SHEET, "<worksheet xmlns='" + MAIN + "'>" + before, repeated, behind + "</worksheet>");
    }

    private static Bomb strings(String repeated) {
        return part(STRINGS, "<sst xmlns='" + MAIN + "'>", repeated, "</sst>");
    }

    private static Bomb part(String name, String before, String repeated, String behind) {
        return () -> of(name, much(before, repeated, behind));
    }

    /** XML with something in it again and again. */
    static Content much(String before, String repeated, String behind) {
        return out -> {
            byte[] piece = utf8(repeated.repeat(Math.max(1, 4096 / repeated.length())));
            out.write(utf8(before));
            for (int written = 0; written < MUCH; written += piece.length) {
                out.write(piece);
            }
            out.write(utf8(behind));
        };
    }

    /** Rows of a sheet, as many as wanted. */
    private static byte[] rows(String row, int count) throws IOException {
        return rows("", row, count);
    }

    private static byte[] rows(String before, String row, int count) throws IOException {
        byte[] piece = utf8(row);
        return of(SHEET, out -> {
            out.write(utf8("<worksheet xmlns='" + MAIN + "'><sheetData>" + before));
            for (int i = 0; i < count; i++) {
                out.write(piece);
            }
            out.write(utf8("</sheetData></worksheet>"));
        });
    }

    private static String words(String... cells) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : cells) {
            row.append("<c t='str'><v>").append(cell).append("</v></c>");
        }
        return row.append("</row>").toString();
    }

    private static void blanks(OutputStream out) throws IOException {
        byte[] blanks = new byte[4096];
        for (int written = 0; written < MUCH; written += blanks.length) {
            out.write(blanks);
        }
    }

    private static byte[] entries() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 20_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/worksheets/sheet" + i + ".xml"));
            }
        }
        return bytes.toByteArray();
    }

    /** A thousand million letters out of ten declarations. */
    private static byte[] entities() {
        StringBuilder xml = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'xxxxxxxxxx'>");
        for (int i = 1; i < 9; i++) {
            xml.append("<!ENTITY a" + i + " '" + ("&a" + (i - 1) + ";").repeat(10) + "'>");
        }
        xml.append("]><sst><si><t>&a8;</t></si></sst>");
        return workbook().part(STRINGS, xml.toString()).bytes();
    }

    /** The smallest workbook with shared texts and styles; one of its parts is another one. */
    private static byte[] of(String name, Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream parts = new ZipInputStream(
                        new java.io.ByteArrayInputStream(workbook().bytes()));
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (!part.getName().equals(name)) {
                    zip.putNextEntry(new ZipEntry(part.getName()));
                    parts.transferTo(zip);
                }
            }
            zip.putNextEntry(new ZipEntry(name));
            content.writeTo(zip);
        }
        return bytes.toByteArray();
    }

    private static XlsxParts workbook() {
        return XlsxParts.withRows("<row><c><v>1</v></c></row>")
                .part(STRINGS, "<sst/>")
                .part("xl/styles.xml", "<styleSheet/>")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        XlsxParts.relationships(
                                XlsxParts.relationship("rId1", "worksheet", "worksheets/sheet1.xml"),
                                XlsxParts.relationship("rId2", "sharedStrings", "sharedStrings.xml"),
                                XlsxParts.relationship("rId3", "styles", "styles.xml")));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A workbook that is still to be made. */
    @FunctionalInterface
    interface Bomb {

        byte[] file() throws IOException;

        /** The file, where making it cannot go wrong. */
        default byte[] bytes() {
            try {
                return file();
            } catch (IOException e) {
                throw new UncheckedIOException("Making a bomb", e);
            }
        }
    }

    /** What is in a part. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }
}
