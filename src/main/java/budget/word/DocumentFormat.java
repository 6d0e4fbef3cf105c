package budget.word;

import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.model.SheetCell;
import budget.ooxml.PartRelation;
import budget.ooxml.RefusedException;
import budget.ooxml.XmlPart;
import budget.ooxml.ZipParts;
import budget.workbook.GridSheet;
import budget.workbook.PackageFormat;
import budget.workbook.SheetVisitor;
import java.io.EOFException;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Reads .docx and .docm: each table is a sheet, and so are all paragraphs outside of tables. */
public final class DocumentFormat implements PackageFormat {

    /** The sheet of the paragraphs outside of tables. */
    public static final String TEXT = GridSheet.TEXT;

    private static final String USUAL = "word/document.xml";
    private static final Pattern MAIN = Pattern.compile("word/document[0-9]*\\.xml");

    /** Relations to the network that are opened only by a click. */
    private static final String LINK = "hyperlink";

    /** The relations to parts that say which numbers paragraphs have in lists. */
    public static final List<String> OF_LISTS = List.of("styles", "numbering");

    @Override
    public boolean isIn(ZipParts parts) {
        return isIn(parts.names());
    }

    /** Whether parts of these names, in small letters, are those of a document. */
    public static boolean isIn(Set<String> names) {
        return names.contains(USUAL)
                || names.stream().anyMatch(name -> MAIN.matcher(name).matches());
    }

    /**
     * Where the cells and paragraphs of a document are in its main part.
     *
     * @param beside its parts of styles and of lists, as far as it has them
     */
    public static Map<SheetCell, ElementBytes> places(XmlPart main, List<XmlPart> beside) throws IOException {
        Map<SheetCell, ElementBytes> all = new LinkedHashMap<>();
        DocumentSheets sheets = new DocumentSheets(
                TEXT, (made, places) -> places.forEach((at, bytes) -> all.put(new SheetCell(made.name(), at), bytes)));
        Traces traces = new Traces(USUAL);
        ListsReader lists = new ListsReader(traces);
        for (XmlPart part : beside) {
            lists.read(part);
        }
        new BlockReader(main, traces, new ListNumbers(lists.lists())).read(sheets);
        sheets.finish();
        return all;
    }

    @Override
    public void read(ZipParts parts, SheetVisitor visitor, List<Finding> notes) throws IOException {
        try {
            String main = mainPart(parts);
            Traces traces = new Traces(main);
            List<PartRelation> relations = PartRelation.of(parts, main);
            note(parts, relations, notes);
            ListNumbers numbers = new ListNumbers(lists(parts, relations, traces));
            read(parts, main, TEXT, visitor, traces, numbers);
            for (Notes kind : Notes.values()) {
                for (PartRelation relation : relations) {
                    if (relation.kind().equals(kind.relation) && parts.has(relation.target())) {
                        read(parts, relation.target(), kind.sheet, visitor, traces, numbers);
                    }
                }
            }
            traces.report(notes);
        } catch (ZipException | EOFException e) {
            throw new RefusedException(FindingCode.CORRUPT, "zip");
        }
    }

    private static Lists lists(ZipParts parts, List<PartRelation> relations, Traces traces) throws IOException {
        ListsReader lists = new ListsReader(traces);
        for (PartRelation relation : relations) {
            if (OF_LISTS.contains(relation.kind()) && parts.has(relation.target())) {
                try (XmlPart xml = parts.xml(relation.target())) {
                    lists.read(xml);
                }
            }
        }
        return lists.lists();
    }

    private static void read(
            ZipParts parts, String part, String sheet, SheetVisitor visitor, Traces traces, ListNumbers numbers)
            throws IOException {
        DocumentSheets sheets = new DocumentSheets(sheet, (made, places) -> visitor.visit(made));
        try (XmlPart xml = parts.xml(part)) {
            new BlockReader(xml, traces, numbers).read(sheets);
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
