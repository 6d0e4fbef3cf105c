package budget.book;

import budget.model.CellRange;
import budget.ooxml.Parts;
import budget.ooxml.SheetShape;
import budget.ooxml.SheetWriter;
import budget.ooxml.StyleSheet;
import budget.ooxml.XmlText;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An .xlsx that is being written. Its sheets may be written in turn, row by row: each goes into a file of its own, and at the
 * end all are packed.
 */
final class BookFile implements Closeable {

    private static final int LONGEST_NAME = 31;

    private final Path target;
    private final Path scratch;
    private final Identity identity;
    private final StyleSheet styles = new StyleSheet();
    private final List<SheetWriter> sheets = new ArrayList<>();
    private final List<Path> parts = new ArrayList<>();
    private final List<String> reserved = new ArrayList<>();

    BookFile(Path target, Identity identity) throws IOException {
        this.target = target;
        this.identity = identity;
        Path beside = target.toAbsolutePath().getParent();
        this.scratch = Files.createTempDirectory(beside, ".sheets-");
    }

    /** Begins a sheet after the others. */
    SheetWriter sheet(SheetShape shape) throws IOException {
        Path part = scratch.resolve("sheet" + (sheets.size() + 1) + ".xml");
        parts.add(part);
        SheetWriter sheet =
                new SheetWriter(part, identity.mark.isEmpty() ? shape : shape.marked(identity.mark), styles);
        sheets.add(sheet);
        return sheet;
    }

    /** A valid and unique name for a sheet. */
    String free(String wanted) {
        String allowed = wanted.replaceAll("[\\\\/?*\\[\\]:']", " ").strip();
        for (int number = 1; ; number++) {
            String end = number == 1 ? "" : " " + number;
            String name = allowed.substring(0, Math.min(allowed.length(), LONGEST_NAME - end.length())) + end;
            if (Stream.concat(names().stream(), reserved.stream()).noneMatch(name::equalsIgnoreCase)) {
                return name;
            }
        }
    }

    /** A valid and unique name for a sheet that is written later. */
    String reserve(String wanted) {
        String name = free(wanted);
        reserved.add(name);
        return name;
    }

    private List<String> names() {
        return sheets.stream().map(sheet -> sheet.shape().name()).toList();
    }

    /** Packs the sheets into the workbook. */
    void finish() throws IOException {
        for (SheetWriter sheet : sheets) {
            sheet.finish();
            sheet.close();
        }
        try (OutputStream out = Files.newOutputStream(target);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", Parts.types(sheets.size()));
            put(zip, "_rels/.rels", Parts.packageRelations());
            put(zip, "docProps/core.xml", Parts.properties(identity.title, identity.stamp, identity.year));
            put(zip, "xl/workbook.xml", Parts.workbook(names(), definedNames()));
            put(zip, "xl/_rels/workbook.xml.rels", Parts.workbookRelations(sheets.size()));
            put(zip, "xl/styles.xml", Parts.DECLARATION + styles.xml());
            for (Path part : parts) {
                begin(zip, "xl/worksheets/" + part.getFileName());
                Files.copy(part, zip);
            }
        }
    }

    private void put(ZipOutputStream zip, String name, String xml) throws IOException {
        begin(zip, name);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    private void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(identity.year.atDay(1).atStartOfDay());
        zip.putNextEntry(entry);
    }

    /** Print areas, print titles, and the stamp that identifies the workbook. */
    private List<String> definedNames() {
        List<String> names = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            SheetWriter sheet = sheets.get(at);
            SheetShape shape = sheet.shape();
            String name = Parts.quoted(shape.name());
            CellRange all = new CellRange(1, 0, Math.max(1, sheet.lastPrinted()), sheet.printedColumns() - 1);
            names.add(definedName("_xlnm.Print_Area\" localSheetId=\"" + at, name + "!" + all.absolute()));
            if (shape.headRows() > 0) {
                names.add(definedName("_xlnm.Print_Titles\" localSheetId=\"" + at, name + "!$1:$" + shape.headRows()));
            }
        }
        names.add(definedName("budget_stamp\" hidden=\"1", "\"" + identity.stamp + "\""));
        return names;
    }

    private static String definedName(String attributes, String content) {
        return "<definedName name=\"" + attributes + "\">" + XmlText.content(content) + "</definedName>";
    }

    @Override
    public void close() throws IOException {
        for (SheetWriter sheet : sheets) {
            sheet.close();
        }
        for (Path part : parts) {
            Files.deleteIfExists(part);
        }
        Files.deleteIfExists(scratch);
    }

    /**
     * The properties of a workbook.
     *
     * @param stamp identifies it: job, year and what it was made from
     * @param mark is printed at the foot of every sheet, before the sheet's own words
     */
    record Identity(String title, String stamp, Year year, String mark) {

        /** Of a workbook whose sheets say themselves what they are of. */
        Identity(String title, String stamp, Year year) {
            this(title, stamp, year, "");
        }
    }
}
