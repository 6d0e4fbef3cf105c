package budget.workbook;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import budget.ooxml.ZipParts;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipException;

/** Reads .xlsx and .xlsm by streaming over the parts of the zip. */
final class XlsxReader {

    private static final Map<String, String> OTHER_KINDS = new TreeMap<>(Map.of(
            "xl/workbook.bin", "xlsb",
            "word/document.xml", "Word",
            "ppt/presentation.xml", "PowerPoint",
            "content.xml", "OpenDocument"));

    /** Objects of other programs, and controls. */
    private static final Pattern EMBEDDED = Pattern.compile("(^|/)(embeddings/|activex/activex[0-9]*\\.xml)");

    private final FileLimits limits;
    private final List<PackageFormat> others;

    XlsxReader(FileLimits limits, List<PackageFormat> others) {
        this.limits = limits;
        this.others = others;
    }

    /** Reads a file; whether it is of another format than .xlsx. */
    boolean read(Path file, SheetVisitor visitor, List<Finding> notes) throws IOException {
        return read(() -> ZipParts.open(file, limits), visitor, notes);
    }

    boolean read(byte[] file, SheetVisitor visitor, List<Finding> notes) throws IOException {
        return read(() -> ZipParts.open(file, limits), visitor, notes);
    }

    private boolean read(Opening opening, SheetVisitor visitor, List<Finding> notes) throws IOException {
        try (ZipParts parts = opening.open()) {
            for (PackageFormat other : others) {
                if (other.isIn(parts)) {
                    other.read(parts, visitor, notes);
                    return true;
                }
            }
            refuseOtherKinds(parts);
            XlsxPackage workbook = XlsxPackage.read(parts);
            note(workbook, parts, notes);
            SharedStrings strings = SharedStrings.read(parts, workbook.part("sharedStrings"));
            FormulaValues formulas = new FormulaValues(
                    workbook.wantsCalculation(), () -> FormulaModel.of(workbook.sheets(), parts, strings));
            CellStyles styles = CellStyles.read(parts, workbook.part("styles"));
            Set<String> read = new HashSet<>();
            for (XlsxPackage.SheetPart sheet : workbook.sheets()) {
                if (!sheet.hidden() && !read.add(sheet.part())) {
                    throw new RefusedException(FindingCode.CORRUPT, "sheet " + sheet.shownName());
                }
                if (sheet.hidden()) {
                    notes.add(Finding.ofFile(FindingCode.HIDDEN_SHEET, sheet.shownName()));
                } else if (sheet.isWorksheet()) {
                    try (XlsxSheet rows = new XlsxSheet(sheet, parts, new CellValues(strings, styles, formulas))) {
                        visitor.visit(rows);
                        notes.addAll(rows.sumsOutOfDate());
                        notes.addAll(formulas.recalculated());
                    }
                }
            }
            return false;
        } catch (ZipException | EOFException e) {
            throw new RefusedException(FindingCode.CORRUPT, "zip");
        }
    }

    private static void note(XlsxPackage workbook, ZipParts parts, List<Finding> notes) {
        if (parts.names().stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
            notes.add(Finding.ofFile(FindingCode.MACROS));
        }
        long embedded = parts.names().stream()
                .filter(name -> EMBEDDED.matcher(name).find())
                .count();
        if (embedded > 0) {
            notes.add(Finding.ofFile(FindingCode.EMBEDDED_OBJECTS, Long.toString(embedded)));
        }
        if (workbook.externalLinks() > 0) {
            notes.add(Finding.ofFile(FindingCode.EXTERNAL_LINKS, Integer.toString(workbook.externalLinks())));
        }
    }

    private static void refuseOtherKinds(ZipParts parts) throws RefusedException {
        for (Map.Entry<String, String> other : OTHER_KINDS.entrySet()) {
            if (parts.has(other.getKey())) {
                throw new RefusedException(FindingCode.NOT_A_WORKBOOK, other.getValue());
            }
        }
        if (!parts.has("_rels/.rels") && !parts.has("xl/workbook.xml")) {
            boolean archive = parts.names().stream()
                    .noneMatch(name -> name.toLowerCase(Locale.ROOT).endsWith(".xml"));
            throw new RefusedException(FindingCode.NOT_A_WORKBOOK, archive ? "zip" : FileKind.ARCHIVE.printed());
        }
    }

    @FunctionalInterface
    private interface Opening {
        ZipParts open() throws IOException;
    }
}
