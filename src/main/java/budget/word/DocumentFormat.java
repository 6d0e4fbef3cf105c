package budget.word;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.ooxml.PartRelation;
import budget.ooxml.RefusedException;
import budget.ooxml.XmlPart;
import budget.ooxml.ZipParts;
import budget.workbook.PackageFormat;
import budget.workbook.SheetVisitor;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.zip.ZipException;

/** Reads .docx and .docm: each table is a sheet, and so are all paragraphs outside of tables. */
public final class DocumentFormat implements PackageFormat {

    /** The sheet of the paragraphs outside of tables. */
    public static final String TEXT = "正文";

    private static final String USUAL = "word/document.xml";

    /** Relations to the network that are opened only by a click. */
    private static final String LINK = "hyperlink";

    @Override
    public boolean isIn(ZipParts parts) {
        return parts.has(USUAL) || parts.names().stream().anyMatch(name -> name.matches("word/document[0-9]*\\.xml"));
    }

    @Override
    public void read(ZipParts parts, SheetVisitor visitor, List<Finding> notes) throws IOException {
        try {
            String main = mainPart(parts);
            Traces traces = new Traces(main);
            List<PartRelation> relations = PartRelation.of(parts, main);
            note(parts, relations, notes);
            read(parts, main, TEXT, visitor, traces);
            for (Notes kind : Notes.values()) {
                for (PartRelation relation : relations) {
                    if (relation.kind().equals(kind.relation) && parts.has(relation.target())) {
                        read(parts, relation.target(), kind.sheet, visitor, traces);
                    }
                }
            }
            traces.report(notes);
        } catch (ZipException | EOFException e) {
            throw new RefusedException(FindingCode.CORRUPT, "zip");
        }
    }

    private static void read(ZipParts parts, String part, String sheet, SheetVisitor visitor, Traces traces)
            throws IOException {
        DocumentSheets sheets = new DocumentSheets(sheet, (made, places) -> visitor.visit(made));
        try (XmlPart xml = parts.xml(part)) {
            new BlockReader(xml, traces).read(sheets);
        }
        sheets.finish();
    }

    private static String mainPart(ZipParts parts) throws IOException {
        for (PartRelation relation : PartRelation.of(parts, "")) {
            if (relation.kind().equals("officeDocument") && parts.has(relation.target())) {
                return relation.target();
            }
        }
        return USUAL;
    }

    private static void note(ZipParts parts, List<PartRelation> relations, List<Finding> notes) {
        if (parts.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            notes.add(Finding.ofFile(FindingCode.MACROS));
        }
        long links = relations.stream()
                .filter(relation -> relation.isExternal() && !relation.kind().equals(LINK))
                .count();
        if (links > 0) {
            notes.add(Finding.ofFile(FindingCode.EXTERNAL_LINKS, Long.toString(links)));
        }
    }

    /** The notes of a document that are in parts of their own. */
    private enum Notes {
        AT_THE_FOOT("footnotes", "脚注"),
        AT_THE_END("endnotes", "尾注");

        private final String relation;
        private final String sheet;

        Notes(String relation, String sheet) {
            this.relation = relation;
            this.sheet = sheet;
        }
    }
}
