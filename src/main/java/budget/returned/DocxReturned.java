package budget.returned;

import budget.model.CellAddress;
import budget.model.SheetCell;
import budget.ooxml.Archive;
import budget.ooxml.CannotAnnotateException;
import budget.ooxml.Relations;
import budget.ooxml.Splices;
import budget.ooxml.Tag;
import budget.ooxml.XmlPart;
import budget.ooxml.XmlPart.Event;
import budget.ooxml.XmlScan;
import budget.word.DocumentFormat;
import budget.word.ElementBytes;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes comments into a .docx, at the cells and paragraphs of findings; all else keeps its bytes. */
final class DocxReturned implements Annotated {

    private static final String COMMENTS =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
    private static final String STRICT_RELATION = "http://purl.oclc.org/ooxml/officeDocument/relationships/comments";

    private final Report report;
    private final Year year;
    private final Archive archive;
    private final String main;
    private final DocumentWords words;
    private final Splices splices = new Splices();

    private DocxReturned(Archive archive, Report report, Year year) throws IOException {
        this.report = report;
        this.year = year;
        this.archive = archive;
        this.main = Relations.of(archive, "")
                .ofKind("officeDocument")
                .map(Relations.Relation::target)
                .findFirst()
                .orElseThrow(() -> new CannotAnnotateException("no document"));
        this.words = new DocumentWords(namespace());
    }

    /** Whether a zipped file is a document. */
    static boolean isDocument(Path original) throws IOException {
        try (Archive archive = new Archive(original)) {
            return DocumentFormat.isIn(archive.names());
        }
    }

    static DocxReturned annotated(Path original, Report report, Year year) throws IOException {
        Archive archive = new Archive(original);
        try {
            DocxReturned returned = new DocxReturned(archive, report, year);
            returned.annotate();
            return returned;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw new CannotAnnotateException("a .docx", e);
        }
    }

    @Override
    public String ending() {
        return archive.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin")) ? ".docm" : ".docx";
    }

    @Override
    public void writeTo(Path target) throws IOException {
        archive.writeTo(target, year);
    }

    /** The namespace of the document, which must be in UTF-8 for its places to be right. */
    private String namespace() throws IOException {
        try (XmlScan scan = XmlScan.of(archive.stream(main))) {
            scan.next();
            return scan.namespace();
        }
    }

    private void annotate() throws IOException {
        Relations relations = Relations.of(archive, main);
        Optional<String> known =
                relations.ofKind("comments").map(Relations.Relation::target).findFirst();
        DocumentComments comments = new DocumentComments(
                known.isPresent() ? archive.bytes(known.get()) : DocumentComments.empty(words), words);
        remove(comments.removed());
        Map<SheetCell, ElementBytes> places;
        long mark = byteOrderMark();
        try (XmlPart xml = XmlPart.of(afterMark(mark), main)) {
            places = DocumentFormat.places(xml, ofLists(relations));
        }
        notes(places).forEach((place, texts) -> put(comments, place, texts, mark));
        String usual = Relations.folderOf(main) + "comments";
        String part =
                known.orElseGet(() -> archive.has(usual + ".xml") ? archive.freeName(usual, ".xml") : usual + ".xml");
        if (known.isEmpty()) {
            new ContentTypes(archive).add(part, COMMENTS);
            relations.add(words.isStrict() ? STRICT_RELATION : RELATION, part);
        }
        archive.put(part, comments.bytes());
        archive.change(main, splices);
    }

    /** The parts of styles and of lists. */
    private List<XmlPart> ofLists(Relations relations) throws IOException {
        List<XmlPart> parts = new ArrayList<>();
        for (String kind : DocumentFormat.OF_LISTS) {
            for (Relations.Relation relation : relations.ofKind(kind).toList()) {
                if (archive.has(relation.target())) {
                    parts.add(XmlPart.of(archive.stream(relation.target()), relation.target()));
                }
            }
        }
        return parts;
    }

    private long byteOrderMark() throws IOException {
        try (InputStream in = archive.stream(main)) {
            return in.read() == 0xef ? 3 : 0;
        }
    }

    private InputStream afterMark(long mark) throws IOException {
        InputStream in = archive.stream(main);
        in.skipNBytes(mark);
        return in;
    }

    /** The texts of the comments at each paragraph: first the list of what has no place, at the top of the document. */
    private Map<ElementBytes, List<String>> notes(Map<SheetCell, ElementBytes> places) throws CannotAnnotateException {
        ElementBytes top = places.values().stream()
                .filter(bytes -> !bytes.isNowhere())
                .min((one, other) -> Long.compare(one.from(), other.from()))
                .orElseThrow(() -> new CannotAnnotateException("an empty document"));
        Map<ElementBytes, List<String>> notes = new LinkedHashMap<>();
        notes.computeIfAbsent(top, ignored -> new ArrayList<>()).add(overview());
        Map<String, List<Mark>> bySheet = new LinkedHashMap<>();
        report.marks()
                .forEach(mark -> bySheet.computeIfAbsent(mark.cell().sheet(), ignored -> new ArrayList<>())
                        .add(mark));
        bySheet.forEach((sheet, marks) -> CellNote.gather(marks, address -> address)
                .forEach((address, note) -> notes.computeIfAbsent(
                                place(places, sheet, address).orElse(top), ignored -> new ArrayList<>())
                        .add(report.words().head() + "\n" + String.join("\n\n", note.texts()))));
        return notes;
    }

    /** The paragraph of a cell; of one that is a part of another, that of the last one before it. */
    private static Optional<ElementBytes> place(
            Map<SheetCell, ElementBytes> places, String sheet, CellAddress address) {
        ElementBytes exact = places.get(new SheetCell(sheet, address));
        if (exact != null && !exact.isNowhere()) {
            return Optional.of(exact);
        }
        return places.entrySet().stream()
                .filter(place -> place.getKey().sheet().equals(sheet)
                        && !place.getValue().isNowhere()
                        && place.getKey().address().compareTo(address) <= 0)
                .max((one, other) ->
                        one.getKey().address().compareTo(other.getKey().address()))
                .map(Map.Entry::getValue);
    }

    /** The counts, and the findings that have no place in the document. */
    private String overview() {
        List<String> lines = new ArrayList<>();
        List<String> heading = report.sheet().heading();
        lines.add(report.words().head() + heading.get(0));
        lines.addAll(heading.subList(1, heading.size() - 1));
        report.sheet().lines().stream()
                .filter(line -> line.cell() == null)
                .map(line -> line.texts().getOrDefault(ResultColumn.SEVERITY, "") + "  "
                        + line.texts().getOrDefault(ResultColumn.MESSAGE, ""))
                .forEach(lines::add);
        return String.join("\n", lines);
    }

    private void put(DocumentComments comments, ElementBytes place, List<String> texts, long mark) {
        StringBuilder starts = new StringBuilder();
        StringBuilder ends = new StringBuilder();
        for (String text : texts) {
            String id = words.attribute(
                    "id", Integer.toString(comments.add(text, report.words().author(), year)));
            starts.append(words.element("commentRangeStart", id, ""));
            ends.append(words.element("commentRangeEnd", id, ""))
                    .append(words.element("r", "", words.inner("commentReference", id, "")));
        }
        if (place.isEmpty()) {
            splices.change(
                    place.from() + mark,
                    place.content() + mark,
                    tag -> Tag.opened(tag) + starts + ends + "</"
                            + tag.substring(1).replaceFirst("[\\s/>][\\s\\S]*", "") + ">");
        } else {
            splices.insert(place.content() + mark, starts.toString());
            splices.insert(place.end() + mark, ends.toString());
        }
    }

    /** Takes the marks of earlier comments of the program out of the document. */
    private void remove(Set<String> ids) throws IOException {
        if (ids.isEmpty()) {
            return;
        }
        long mark = byteOrderMark();
        long run = -1;
        boolean isReference = false;
        try (XmlPart xml = XmlPart.of(afterMark(mark), main)) {
            for (Event event = xml.next(); event != Event.NOTHING; event = xml.next()) {
                if (event == Event.START && xml.name().startsWith("comment") && ids.contains(xml.attribute("id", ""))) {
                    isReference = xml.name().equals("commentReference");
                    if (!isReference) {
                        splices.change(xml.from() + mark, xml.to() + mark, tag -> "");
                    }
                } else if (event == Event.START && xml.name().equals("r")) {
                    run = xml.from();
                } else if (event == Event.END && xml.name().equals("r") && isReference) {
                    isReference = false;
                    splices.change(run + mark, xml.to() + mark, old -> "");
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
