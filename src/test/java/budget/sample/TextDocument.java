package budget.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A document that a test writes as text: lines with {@code |} are the rows of a table in the notation of {@link SheetText},
 * with blanks beside {@code |} for the eye alone, all others are paragraphs. An empty line between two tables is one too.
 */
public final class TextDocument {

    private static final LocalDateTime SAVED = LocalDateTime.of(2023, 1, 31, 10, 0);
    private static final String NAMES = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\"";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private static final int COLUMN = 1_400;

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final List<String> relations = new ArrayList<>();
    private final List<String> types = new ArrayList<>();
    private String body;

    private TextDocument(String body) {
        this.body = body;
    }

    public static TextDocument of(String text) {
        DocumentXml xml = new DocumentXml();
        List<String> table = new ArrayList<>();
        for (String line : (text.stripTrailing() + "\n\u0000").split("\n", -1)) {
            if (line.contains("|")) {
                table.add(
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).collect(Collectors.joining("|")));
            } else {
                add(xml, table);
                table.clear();
                if (!line.equals("\u0000")) {
                    xml.paragraph(line);
                }
            }
        }
        return new TextDocument(xml.toString());
    }

    private static void add(DocumentXml xml, List<String> lines) {
        if (!lines.isEmpty()) {
            List<TypedRow> rows = lines.stream()
                    .map(line -> SheetText.row(RowKind.BODY, line))
                    .toList();
            int columns =
                    rows.stream().mapToInt(row -> row.cells().size()).max().orElse(1);
            xml.table(Collections.nCopies(columns, COLUMN), rows);
        }
    }

    /** A document of this body, in Word's XML. */
    public static TextDocument ofBody(String body) {
        return new TextDocument(body);
    }

    /** With something of its XML changed that text cannot say. */
    public TextDocument replaced(String some, String other) {
        if (!body.contains(some)) {
            throw new IllegalArgumentException("The document has no " + some);
        }
        body = body.replace(some, other);
        return this;
    }

    /** With footnotes, one paragraph each. */
    public TextDocument footnote(String text) {
        parts.put(
                "word/footnotes.xml",
                "<w:footnotes " + NAMES
                        + "><w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p>"
                        + "</w:footnote><w:footnote w:id=\"1\">" + new DocumentXml().paragraph(text)
                        + "</w:footnote></w:footnotes>");
        relations.add("<Relationship Id=\"rId9\" Type=\"" + RELATION + "footnotes\" Target=\"footnotes.xml\"/>");
        types.add("<Override PartName=\"/word/footnotes.xml\" ContentType=\"" + TYPE + "footnotes+xml\"/>");
        return this;
    }

    /** With one more part. */
    public TextDocument part(String name, String content) {
        parts.put(name, content);
        return this;
    }

    /** With a relation of the document to another part or file. */
    public TextDocument relation(String kind, String target, boolean isExternal) {
        relations.add("<Relationship Id=\"rId" + (20 + relations.size()) + "\" Type=\"" + RELATION + kind
                + "\" Target=\"" + target + "\"" + (isExternal ? " TargetMode=\"External\"" : "") + "/>");
        return this;
    }

    public byte[] docx() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", contentTypes());
            put(
                    zip,
                    "_rels/.rels",
                    relationships("<Relationship Id=\"rId1\" Type=\"" + RELATION
                            + "officeDocument\" Target=\"word/document.xml\"/>"));
            put(
                    zip,
                    "word/document.xml",
                    "<w:document " + NAMES + "><w:body>" + body + "<w:sectPr><w:pgSz w:w=\"11906\""
                            + " w:h=\"16838\"/></w:sectPr></w:body></w:document>");
            put(zip, "word/_rels/document.xml.rels", relationships(String.join("", relations)));
            for (Map.Entry<String, String> part : parts.entrySet()) {
                put(zip, part.getKey(), part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Making a document from text", e);
        }
        return bytes.toByteArray();
    }

    private String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                + " ContentType=\"application/xml\"/><Override PartName=\"/word/document.xml\" ContentType=\"" + TYPE
                + "document.main+xml\"/>" + String.join("", types) + "</Types>";
    }

    private static String relationships(String relations) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + relations
                + "</Relationships>";
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(SAVED);
        zip.putNextEntry(entry);
        String declaration = name.endsWith("xml") || name.endsWith("rels")
                ? "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                : "";
        zip.write((declaration + content).getBytes(StandardCharsets.UTF_8));
    }
}
