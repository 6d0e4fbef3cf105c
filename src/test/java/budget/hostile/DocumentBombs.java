package budget.hostile;

import budget.hostile.Bombs.Bomb;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small documents that want to be huge. */
final class DocumentBombs {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String CELL = "<w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc>";

    private DocumentBombs() {}

    /** All of them by name. */
    static Map<String, Bomb> all() {
        Map<String, Bomb> bombs = new LinkedHashMap<>();
        bombs.put("paragraphs of a document", document("", "<w:p><w:r><w:t>甲</w:t></w:r></w:p>", ""));
        bombs.put("blank paragraphs", document("", "<w:p/>", ""));
        bombs.put("runs of a paragraph", document("<w:p>", "<w:r><w:t>款项</w:t></w:r>", "</w:p>"));
        bombs.put("blanks of a document", document("<w:p><w:r><w:t>", " ", "</w:t></w:r></w:p>"));
        bombs.put("cells of a table", document("<w:tbl><w:tr>", CELL, "</w:tr></w:tbl>"));
        bombs.put("rows of a table", document("<w:tbl>", "<w:tr>" + CELL.repeat(3) + "</w:tr>", "</w:tbl>"));
        bombs.put("blank cells", document("<w:tbl>", "<w:tr><w:tc><w:p/></w:tc></w:tr>", "</w:tbl>"));
        bombs.put("rows without cells", document("<w:tbl>", "<w:tr/>", "</w:tbl>"));
        bombs.put(
                "tables",
                document("", "<w:tbl><w:tr>" + CELL + "</w:tr></w:tbl><w:p><w:r><w:t>甲</w:t></w:r></w:p>", ""));
        bombs.put(
                "parts of a table",
                document("<w:p><w:r><w:t>甲表</w:t></w:r></w:p>", "<w:tbl><w:tr>" + CELL + "</w:tr></w:tbl>", ""));
        bombs.put("tables in tables", document("", "<w:tbl><w:tr><w:tc>", ""));
        bombs.put(
                "text boxes",
                document("<w:p>", "<w:r><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>", "</w:p>"));
        bombs.put(
                "wide cells",
                document(
                        "<w:tbl>",
                        "<w:tr><w:tc><w:tcPr><w:gridSpan w:val='2147483647'/></w:tcPr><w:p/></w:tc></w:tr>",
                        "</w:tbl>"));
        bombs.put("columns of a grid", document("<w:tbl><w:tblGrid>", "<w:gridCol w:w='9'/>", "</w:tblGrid></w:tbl>"));
        bombs.put(
                "edges of cells",
                document("<w:tbl>", "<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(900) + "</w:tr>", "</w:tbl>"));
        bombs.put("deletions", document("<w:p>", "<w:del><w:r><w:delText>甲</w:delText></w:r></w:del>", "</w:p>"));
        bombs.put(
                "paragraphs without an end",
                document("", "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>款</w:t></w:r></w:p>", ""));
        bombs.put(
                "entities of a document",
                () -> of(out -> out.write(Bombs.utf8("<!DOCTYPE a [<!ENTITY b SYSTEM"
                        + " 'file:///etc/passwd'>]><w:document xmlns:w='" + MAIN
                        + "'><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>"))));
        return bombs;
    }

    private static Bomb document(String before, String repeated, String behind) {
        return () -> of(Bombs.much(
                "<w:document xmlns:w='" + MAIN + "'><w:body>" + before, repeated, behind + "</w:body></w:document>"));
    }

    private static byte[] of(Bombs.Content content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            content.writeTo(zip);
        }
        return bytes.toByteArray();
    }
}
