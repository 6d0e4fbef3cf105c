package budget.workbook;

import budget.model.CellAddress;
import budget.ooxml.WholeCharacters;
import budget.ooxml.XmlPart;
import budget.ooxml.ZipParts;
import budget.workbook.XlsxPackage.SheetPart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook of the values and formulas of another one and nothing else, for the library that evaluates them: it would
 * read every part that a file has, whatever that takes, and follow what they name.
 */
final class FormulaModel {

    /** Limit of cells: each takes 1,000 bytes or more of the library's model; the samples have under 5 % of this. */
    static final int MOST_CELLS = 50_000;

    /** Limit of rows: the library allocates all rows up to the last one of a sheet, blank or not. */
    private static final int MOST_ROWS = 1_500_000;

    private static final int MOST_CHARACTERS = 8 << 20;

    /** Texts of all kinds are kept in their cells. */
    private static final Map<String, String> KINDS_OF_CELLS =
            Map.of("s", "str", "inlineStr", "str", "str", "str", "d", "str", "b", "b", "e", "e");

    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private final ZipParts parts;
    private final SharedStrings strings;
    private final Map<String, String> written = new TreeMap<>();
    private int cells;
    private long rows;
    private long characters;

    private FormulaModel(ZipParts parts, SharedStrings strings) {
        this.parts = parts;
        this.strings = strings;
    }

    /** The smaller workbook, unless it is still too large. */
    static Optional<EvaluationWorkbook> of(List<SheetPart> sheets, ZipParts parts, SharedStrings strings)
            throws IOException {
        FormulaModel model = new FormulaModel(parts, strings);
        Set<String> seen = new HashSet<>();
        StringBuilder listed = new StringBuilder();
        StringBuilder related = new StringBuilder();
        StringBuilder types = new StringBuilder();
        for (SheetPart sheet : sheets) {
            if (!sheet.isWorksheet() || !seen.add(sheet.part())) {
                continue;
            }
            int number = seen.size();
            model.written.put("xl/sheet" + number + ".xml", model.sheet(sheet.part()));
            if (model.isTooLarge()) {
                return Optional.empty();
            }
            listed.append("<sheet name=\"%s\" sheetId=\"%d\" r:id=\"r%d\"/>"
                    .formatted(escaped(sheet.name()), number, number));
            related.append(relationship("r" + number, "worksheet", "sheet" + number + ".xml"));
            types.append(type("/xl/sheet" + number + ".xml", "worksheet"));
        }
        // Own limits are stricter and checked first; the library's would refuse well compressed models.
        ZipSecureFile.setMinInflateRatio(0);
        InputStream packed = model.packed(listed.toString(), related.toString(), types.toString());
        return Optional.of(XSSFEvaluationWorkbook.create(new XSSFWorkbook(packed)));
    }

    private boolean isTooLarge() {
        return cells > MOST_CELLS || characters > MOST_CHARACTERS || rows > MOST_ROWS;
    }

    private String sheet(String part) throws IOException {
        StringBuilder text = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
        int row = 0;
        int lastRow = 0;
        int column = -1;
        try (XmlPart xml = parts.xml(part)) {
            String element = xml.nextElement();
            while (element != null && cells <= MOST_CELLS && text.length() <= MOST_CHARACTERS) {
                if (element.equals("row")) {
                    text.append(row == 0 ? "" : "</row>");
                    row = xml.number("r", row + 1);
                    lastRow = Math.max(row, lastRow);
                    column = -1;
                    text.append("<row r=\"").append(row).append("\">");
                } else if (element.equals("c") && row > 0) {
                    String reference = xml.attribute("r");
                    column = reference == null ? column + 1 : XlsxSheet.columnOf(reference);
                    cell(xml, new CellAddress(row, column), text);
                }
                element = xml.nextElement();
            }
        }
        rows += lastRow;
        characters += text.length();
        return text.append(row == 0 ? "" : "</row>")
                .append("</sheetData></worksheet>")
                .toString();
    }

    private void cell(XmlPart xml, CellAddress address, StringBuilder rows) throws IOException {
        String type = xml.attribute("t", "n");
        @Nullable String value = null;
        @Nullable String formula = null;
        for (String element = xml.nextElementWithin("c"); element != null; element = xml.nextElementWithin("c")) {
            switch (element) {
                case "f" -> formula = formula(xml);
                case "v" -> value = xml.text();
                case "is" -> value = RichText.read(xml, "is").text();
                default -> {}
            }
        }
        boolean hasValue = value != null && !value.isEmpty();
        if (!hasValue && formula == null) {
            return;
        }
        cells++;
        boolean isShared = type.equals("s");
        rows.append("<c r=\"%s\" t=\"%s\">".formatted(address.a1(), KINDS_OF_CELLS.getOrDefault(type, "n")));
        if (formula != null) {
            rows.append(formula);
        }
        if (value != null && hasValue) {
            rows.append("<v>")
                    .append(escaped(isShared ? strings.get(value) : value))
                    .append("</v>");
        }
        rows.append("</c>");
    }

    /** One formula may be written once for many cells. */
    private static String formula(XmlPart xml) throws IOException {
        StringBuilder formula = new StringBuilder("<f");
        for (String name : List.of("t", "ref", "si")) {
            String value = xml.attribute(name);
            if (value != null) {
                formula.append(" %s=\"%s\"".formatted(name, escaped(value)));
            }
        }
        return formula.append('>').append(escaped(xml.text())).append("</f>").toString();
    }

    private InputStream packed(String sheets, String relationships, String types) throws IOException {
        written.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + type("/xl/workbook.xml", "sheet.main") + types + "</Types>");
        written.put("_rels/.rels", relationships(relationship("r1", "officeDocument", "xl/workbook.xml")));
        written.put(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + KIND + "\"><sheets>" + sheets + "</sheets></workbook>");
        written.put("xl/_rels/workbook.xml.rels", relationships(relationships));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(1);
            for (Map.Entry<String, String> part : written.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static String relationships(String all) {
        return "<Relationships xmlns=\"" + RELATIONSHIPS + "\">" + all + "</Relationships>";
    }

    private static String relationship(String id, String kind, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(id, KIND, kind, target);
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, SPREADSHEET, kind);
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        WholeCharacters.of(text).codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case 0xfffe, 0xffff -> {}
                default -> escaped.appendCodePoint(c < ' ' ? ' ' : c);
            }
        });
        return escaped.toString();
    }
}
