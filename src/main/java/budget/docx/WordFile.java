package budget.docx;

import budget.ooxml.Archive;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.StylesDocument;

/** A document written as .docx. */
public final class WordFile {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String FONTS = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";

    private WordFile() {}

    /** Writes a document; its parts carry the first day of a year. */
    public static void write(Path to, Properties properties, List<Block> blocks) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            document.createStyles().setStyles(styles());
            addFonts(document);
            properties.set(document);
            new WordBody(document, blocks).write(true);
            save(document, to, properties.year);
        }
    }

    /**
     * Writes blocks into a template.
     *
     * @param words what its placeholders stand for, such as {@code {{单位}}}
     */
    public static void write(
            Path to, Properties properties, List<Block> blocks, Path template, Map<String, String> words)
            throws IOException {
        WordTemplate opened = WordTemplate.open(template, styles(), words);
        try (XWPFDocument document = opened.document()) {
            properties.set(document);
            opened.write(blocks);
            save(document, to, properties.year);
        }
    }

    private static CTStyles styles() throws IOException {
        try (InputStream styles = resource("styles.xml")) {
            return StylesDocument.Factory.parse(styles).getStyles();
        } catch (XmlException e) {
            throw new IOException("styles.xml", e);
        }
    }

    /** The fonts that an office without ours takes in their place. */
    private static void addFonts(XWPFDocument document) throws IOException {
        try (InputStream fonts = resource("fonts.xml")) {
            OPCPackage parts = document.getPackage();
            PackagePartName name = PackagingURIHelper.createPartName("/word/fontTable.xml");
            PackagePart part = parts.createPart(name, FONTS);
            try (OutputStream out = part.getOutputStream()) {
                fonts.transferTo(out);
            }
            document.getPackagePart().addRelationship(name, TargetMode.INTERNAL, OFFICE + "fontTable");
        } catch (InvalidFormatException e) {
            throw new IOException("fonts.xml", e);
        }
    }

    /** What a file says of itself. */
    public record Properties(String title, String author, Year year) {

        private void set(XWPFDocument document) {
            Date day = Date.from(year.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC));
            POIXMLProperties.CoreProperties core = document.getProperties().getCoreProperties();
            core.setTitle(title);
            core.setCreator(author);
            core.setCreated(Optional.of(day));
            core.setModified(Optional.of(day));
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WordFile.class.getResourceAsStream("/budget/docx/" + name));
    }

    /** Writes it aside first; the entries of the package get the same time whenever they are written. */
    private static void save(XWPFDocument document, Path to, Year year) throws IOException {
        Path folder = Objects.requireNonNull(to.toAbsolutePath().getParent());
        Path timed = Files.createTempFile(folder, ".document", ".part");
        Path aside = folder.resolve("." + to.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(timed)) {
                document.write(out);
            }
            try (Archive archive = new Archive(timed)) {
                archive.writeTo(aside, year);
            }
            Files.move(aside, to, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(timed);
            Files.deleteIfExists(aside);
        }
    }
}
