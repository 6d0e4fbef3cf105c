package budget.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one real document as its author laid it out: the narrative of its four parts, the ten tables, the targets. */
public final class SeedDocument {

    private static final int TABLES = 10;

    private SeedDocument() {}

    public static byte[] docx() {
        return document().docx();
    }

    /** The same, still to be changed. */
    public static TextDocument document() {
        return document(0, "", "");
    }

    /** The same with another text in the cells of a table, 1 to 10, that have this one. */
    public static TextDocument document(int table, String text, String other) {
        DocumentXml xml = new DocumentXml();
        for (String line : narrative().lines().toList()) {
            switch (line) {
                case "#tables" -> tables(xml, table, text, other);
                case "#targets" -> DocumentPainter.plain(xml).paint(SeedWorkbook.targets());
                default -> xml.paragraph(line.strip());
            }
        }
        return TextDocument.ofBody(xml.toString());
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
