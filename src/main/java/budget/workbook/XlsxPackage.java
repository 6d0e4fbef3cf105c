package budget.workbook;

import budget.finding.FindingCode;
import budget.ooxml.PartRelation;
import budget.ooxml.RefusedException;
import budget.ooxml.WholeCharacters;
import budget.ooxml.XmlPart;
import budget.ooxml.ZipParts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the parts of an .xlsx belong together: by relationships, whatever the parts are called.
 *
 * @param wantsCalculation whether the saved results of its formulas may be outdated
 */
record XlsxPackage(
        List<SheetPart> sheets, Map<String, String> partsByKind, int externalLinks, boolean wantsCalculation) {

    /** Reads the package's and the workbook's relationships. */
    static XlsxPackage read(ZipParts parts) throws IOException {
        String workbook = workbookPart(parts);
        List<PartRelation> relationships = PartRelation.of(parts, workbook);
        Map<String, PartRelation> byId = new HashMap<>();
        Map<String, String> byKind = new HashMap<>();
        int links = 0;
        for (PartRelation relationship : relationships) {
            byId.put(relationship.id(), relationship);
            byKind.putIfAbsent(relationship.kind(), relationship.target());
            links += relationship.kind().equals("externalLink") ? 1 : 0;
        }
        return new XlsxPackage(sheets(parts, workbook, byId), byKind, links, wantsCalculation(parts, workbook));
    }

    Optional<String> part(String kind) {
        return Optional.ofNullable(partsByKind.get(kind));
    }

    private static String workbookPart(ZipParts parts) throws IOException {
        for (PartRelation relationship : PartRelation.of(parts, "")) {
            if (relationship.kind().equals("officeDocument") && parts.has(relationship.target())) {
                return relationship.target();
            }
        }
        if (parts.has("xl/workbook.xml")) {
            return "xl/workbook.xml";
        }
        throw new RefusedException(FindingCode.NOT_A_WORKBOOK, "zip");
    }

    private static List<SheetPart> sheets(ZipParts parts, String workbook, Map<String, PartRelation> byId)
            throws IOException {
        List<SheetPart> sheets = new ArrayList<>();
        try (XmlPart xml = parts.smallXml(workbook)) {
            for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                if (element.equals("sheet")) {
                    @Nullable PartRelation part = byId.get(String.valueOf(xml.relationship()));
                    if (part == null) {
                        throw new RefusedException(
                                FindingCode.CORRUPT, "sheet " + WholeCharacters.name(xml.attribute("name", "")));
                    }
                    boolean hidden = !xml.attribute("state", "visible").equals("visible");
                    sheets.add(new SheetPart(xml.attribute("name", ""), part.target(), part.kind(), hidden));
                }
            }
        }
        return sheets;
    }

    /** Whether it is to be calculated on opening, or was saved uncalculated. */
    private static boolean wantsCalculation(ZipParts parts, String workbook) throws IOException {
        try (XmlPart xml = parts.smallXml(workbook)) {
            for (String element = xml.nextElement(); element != null; element = xml.nextElement()) {
                if (element.equals("calcPr")) {
                    boolean isStale = xml.attribute("calcMode", "auto").equals("manual") && !xml.is("calcOnSave", true);
                    return xml.is("fullCalcOnLoad", false)
                            || xml.is("forceFullCalc", false)
                            || !xml.is("calcCompleted", true)
                            || isStale;
                }
            }
        }
        return false;
    }

    /** A sheet of the workbook and the part its cells are in. */
    record SheetPart(String name, String part, String kind, boolean hidden) {

        /** The name as shown to people. */
        String shownName() {
            return WholeCharacters.name(name);
        }

        /** Whether it is a sheet of cells, and not a chart or a dialog. */
        boolean isWorksheet() {
            return kind.equals("worksheet");
        }
    }
}
