package budget.returned;

import budget.model.CellAddress;
import budget.ooxml.Archive;
import budget.ooxml.CannotAnnotateException;
import budget.ooxml.Relations;
import budget.ooxml.Splices;
import budget.ooxml.Tag;
import budget.ooxml.XmlScan;
import budget.returned.XlsxWorkbook.Sheet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** Writes into an .xlsx part by part. */
final class XlsxReturned implements Annotated {

    private static final String COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
    private static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

    private final Report report;
    private final Year year;
    private final Archive archive;
    private final XlsxWorkbook workbook;
    private final StylesPart styles;
    private int drawings;

    private XlsxReturned(Archive archive, Report report, Year year) throws IOException {
        this.report = report;
        this.year = year;
        this.archive = archive;
        this.workbook = new XlsxWorkbook(archive);
        this.styles = new StylesPart(archive.bytes(workbook.stylesPart()));
    }

    static XlsxReturned annotated(Path original, Report report, Year year) throws IOException {
        Archive archive = new Archive(original);
        try {
            XlsxReturned returned = new XlsxReturned(archive, report, year);
            returned.annotate();
            return returned;
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw new CannotAnnotateException("an .xlsx", e);
        }
    }

    @Override
    public String ending() throws IOException {
        return workbook.ending();
    }

    @Override
    public void writeTo(Path target) throws IOException {
        archive.writeTo(target, year);
    }

    private void annotate() throws IOException {
        Optional<Sheet> earlier = workbook.earlierResults(report.sheet().knownNames());
        for (Sheet sheet : workbook.sheets()) {
            if (!sheet.equals(earlier.orElse(null))) {
                Splices splices = deselected(sheet);
                if (sheet.isWorksheet()) {
                    annotate(sheet, splices);
                }
                archive.change(sheet.part(), splices);
            }
        }
        byte[] results = ResultSheetXml.of(report.sheet(), styles, workbook.namespace());
        if (earlier.isPresent()) {
            workbook.replaceSheet(earlier.get(), report.sheet().name(), results);
        } else {
            workbook.addSheet(report.sheet().name(), results);
        }
        archive.put(workbook.stylesPart(), styles.bytes());
        workbook.date(year);
    }

    /** What is typed while several sheets are selected is typed into all of them: only the list of findings is. */
    private Splices deselected(Sheet sheet) throws IOException {
        Splices splices = new Splices();
        try (XmlScan scan = XmlScan.of(archive.stream(sheet.part()))) {
            while (scan.next() && !scan.name().equals("sheetData")) {
                if (scan.isStart()
                        && scan.name().equals("sheetView")
                        && SheetFrame.isTrue(scan.attribute("tabSelected"))) {
                    splices.change(scan.from(), scan.to(), tag -> Tag.without(tag, "tabSelected"));
                }
            }
        }
        return splices;
    }

    private void annotate(Sheet sheet, Splices splices) throws IOException {
        List<Mark> marks = report.marks().stream()
                .filter(mark -> mark.cell().sheet().equals(sheet.name()))
                .toList();
        Relations relations = Relations.of(archive, sheet.part());
        Optional<String> comments =
                relations.ofKind("comments").map(Relations.Relation::target).findFirst();
        if (marks.isEmpty() && comments.isEmpty()) {
            return;
        }
        List<CellAddress> cells =
                marks.stream().map(mark -> mark.cell().address()).toList();
        SheetFrame frame = SheetFrame.read(archive.stream(sheet.part()), cells);
        SortedMap<CellAddress, CellNote> notes = CellNote.gather(marks, frame::home);
        new CellColours(styles, frame, notes, splices).plan(archive.stream(sheet.part()));
        byte[] known = comments.isPresent() ? archive.bytes(comments.get()) : CommentsPart.empty(frame.namespace());
        CommentsPart part = new CommentsPart(known, report.words(), notes);
        if (part.isChanged()) {
            String name = comments.isPresent() ? comments.get() : addComments(relations);
            archive.put(name, part.bytes());
            draw(part, frame, relations, splices);
        }
    }

    private String addComments(Relations relations) throws IOException {
        String part = workbook.freeName("comments", ".xml");
        workbook.types().add(part, COMMENTS);
        relations.add(workbook.relationType("comments"), part);
        return part;
    }

    private void draw(CommentsPart comments, SheetFrame frame, Relations relations, Splices splices)
            throws IOException {
        Optional<String> known = relations.byId(frame.legacyDrawing()).map(Relations.Relation::target);
        if (known.isEmpty() && !frame.legacyDrawing().isEmpty()) {
            throw new CannotAnnotateException("a drawing of comments that is not there");
        }
        NoteShapes shapes = new NoteShapes(known.isPresent() ? archive.bytes(known.get()) : emptyDrawing());
        shapes.remove(comments.removed());
        comments.written().forEach((cell, text) -> shapes.place(cell, CommentBox.of(cell, text, frame)));
        String part = known.isPresent() ? known.get() : addDrawing(frame, relations, splices);
        archive.put(part, shapes.bytes());
    }

    private byte[] emptyDrawing() throws IOException {
        int last = 0;
        for (String name : archive.names()) {
            last = name.endsWith(".vml") ? Math.max(last, NoteShapes.lastBlock(archive.bytes(name))) : last;
        }
        drawings++;
        return NoteShapes.empty(last + drawings);
    }

    private String addDrawing(SheetFrame frame, Relations relations, Splices splices) throws IOException {
        String part = workbook.freeName("drawings/vmlDrawing", ".vml");
        workbook.types().addEnding("vml", VML);
        String id = relations.add(workbook.relationType("vmlDrawing"), part);
        splices.insert(
                frame.drawingAt(),
                "<%slegacyDrawing xmlns:r=\"%s\" r:id=\"%s\"/>"
                        .formatted(frame.prefix(), workbook.relationNamespace(), id));
        return part;
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
