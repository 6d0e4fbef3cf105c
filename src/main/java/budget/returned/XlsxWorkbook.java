package budget.returned;

import budget.ooxml.Archive;
import budget.ooxml.CannotAnnotateException;
import budget.ooxml.Relations;
import budget.ooxml.Splices;
import budget.ooxml.Tag;
import budget.ooxml.XmlText;
import budget.ooxml.XmlTree;
import budget.ooxml.XmlTree.Element;
import java.io.IOException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The workbook part of an .xlsx and what it names: its sheets, its formats, its kind. */
final class XlsxWorkbook {

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private static final String WORKSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";

    private final Archive archive;
    private final Relations packageRelations;
    private final String part;
    private final Relations relations;
    private final ContentTypes types;
    private final List<Sheet> sheets = new ArrayList<>();
    private final String namespace;

    XlsxWorkbook(Archive archive) throws IOException {
        this.archive = archive;
        this.types = new ContentTypes(archive);
        this.packageRelations = Relations.of(archive, "");
        this.part = packageRelations
                .ofKind("officeDocument")
                .map(Relations.Relation::target)
                .filter(archive::has)
                .findFirst()
                .orElse("xl/workbook.xml");
        this.relations = Relations.of(archive, part);
        XmlTree tree = archive.tree(part);
        this.namespace = tree.root().namespace();
        for (Element sheet : tree.section("sheets").children("sheet").toList()) {
            Relations.Relation relation = relations
                    .byId(sheet.attribute("r:id"))
                    .orElseThrow(() -> new CannotAnnotateException("a sheet without a part"));
            sheets.add(new Sheet(sheet.attribute("name"), relation.target(), relation.kind()));
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    String namespace() {
        return namespace;
    }

    /** The type of a relation in the standard that the workbook keeps to. */
    String relationType(String kind) {
        return relationNamespace() + "/" + kind;
    }

    String relationNamespace() {
        return namespace.startsWith("http://purl.oclc.org/") ? STRICT_OFFICE : OFFICE;
    }

    ContentTypes types() {
        return types;
    }

    /** A name for a new part beside the workbook's others. */
    String freeName(String start, String ending) {
        return archive.freeName(Relations.folderOf(part) + start, ending);
    }

    String stylesPart() throws CannotAnnotateException {
        return relations
                .ofKind("styles")
                .map(Relations.Relation::target)
                .findFirst()
                .orElseThrow(() -> new CannotAnnotateException("a workbook without formats"));
    }

    /** The file name's ending for its kind. */
    String ending() throws IOException {
        String type = types.of(part).orElse("");
        if (type.contains("macroEnabled")) {
            return type.contains("template") ? ".xltm" : ".xlsm";
        }
        return type.contains("template") ? ".xltx" : ".xlsx";
    }

    /** The program's sheet from an earlier return, by its name and footer. */
    Optional<Sheet> earlierResults(List<String> names) throws IOException {
        for (Sheet sheet : sheets) {
            if (names.contains(sheet.name) && sheet.isWorksheet() && isOurs(archive.tree(sheet.part), names)) {
                return Optional.of(sheet);
            }
        }
        return Optional.empty();
    }

    private static boolean isOurs(XmlTree sheet, List<String> names) {
        return sheet.root()
                .child("headerFooter")
                .flatMap(lines -> lines.child("oddFooter"))
                .filter(footer -> names.stream().anyMatch(footer.text()::contains))
                .isPresent();
    }

    /** Adds a sheet before the others, under a name that none of them has. */
    void addSheet(String name, byte[] content) throws IOException {
        String sheetPart = freeName("worksheets/sheet", ".xml");
        archive.put(sheetPart, content);
        types.add(sheetPart, WORKSHEET);
        String id = relations.add(relationType("worksheet"), sheetPart);
        XmlTree tree = archive.tree(part);
        Element list = tree.section("sheets");
        int last = list.children("sheet")
                .mapToInt(sheet -> (int) SheetFrame.number(sheet.attribute("sheetId"), 0))
                .max()
                .orElse(0);
        String tag = "<%ssheet xmlns:r=\"%s\" name=\"%s\" sheetId=\"%d\" r:id=\"%s\"/>"
                .formatted(list.prefix(), relationNamespace(), XmlText.attribute(freeSheetName(name)), last + 1, id);
        putFirst(tree, tag, sheets.size(), new Splices());
    }

    /**
     * Makes a sheet the first and active one. Names local to a sheet refer to it by its index.
     *
     * @param from its index before; the last one where it is new
     */
    private void putFirst(XmlTree tree, String tag, int from, Splices splices) throws IOException {
        splices.insert(tree.section("sheets").contentFrom(), tag);
        tree.root().child("bookViews").stream()
                .flatMap(views -> views.children("workbookView"))
                .forEach(view -> splices.changeTag(
                        view, words -> Tag.with(Tag.with(words, "activeTab", "0"), "firstSheet", "0")));
        tree.root().child("definedNames").stream()
                .flatMap(names -> names.children("definedName"))
                .filter(name -> !name.attribute("localSheetId").isEmpty())
                .forEach(name -> {
                    int place = (int) SheetFrame.number(name.attribute("localSheetId"), 0);
                    int moved = place < from ? place + 1 : place == from ? 0 : place;
                    splices.changeTag(name, words -> Tag.with(words, "localSheetId", Integer.toString(moved)));
                });
        archive.put(part, tree.with(splices));
    }

    private String freeSheetName(String name) {
        String free = name;
        for (int number = 2; isTaken(free); number++) {
            free = name + " (" + number + ")";
        }
        return free;
    }

    private boolean isTaken(String name) {
        return sheets.stream().anyMatch(sheet -> sheet.name.equalsIgnoreCase(name));
    }

    /** Replaces the content of the program's earlier sheet and unhides it. */
    void replaceSheet(Sheet sheet, String name, byte[] content) throws IOException {
        archive.put(sheet.part, content);
        archive.drop(Relations.fileOf(sheet.part));
        XmlTree tree = archive.tree(part);
        Element element = tree.section("sheets")
                .children("sheet")
                .filter(one -> one.attribute("name").equals(sheet.name))
                .findFirst()
                .orElseThrow();
        Splices splices = new Splices();
        splices.replace(element, "");
        String tag = Tag.with(Tag.without(tree.raw(element), "state"), "name", XmlText.attribute(name));
        putFirst(tree, tag, sheets.indexOf(sheet), splices);
    }

    /** Dates the last change to the beginning of the year: the same input gives the same bytes. */
    void date(Year year) throws IOException {
        Optional<String> properties = packageRelations
                .ofKind("core-properties")
                .map(Relations.Relation::target)
                .filter(archive::has)
                .findFirst();
        if (properties.isPresent()) {
            XmlTree tree = archive.tree(properties.get());
            Splices splices = new Splices();
            tree.root()
                    .children("modified")
                    .forEach(modified -> splices.replaceContent(modified, year.atDay(1) + "T00:00:00Z"));
            archive.put(properties.get(), tree.with(splices));
        }
    }

    /** A sheet and the part its cells are in. */
    record Sheet(String name, String part, String kind) {

        /** Whether it is a sheet of cells, and not a chart or a dialog. */
        boolean isWorksheet() {
            return kind.equals("worksheet");
        }
    }
}
