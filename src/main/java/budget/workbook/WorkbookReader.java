package budget.workbook;

import budget.base.FileLimits;
import budget.finding.Finding;
import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a workbook of any kind that is accepted (.xlsx, .xlsm, .xls, .et), recognised by its content; a text by its name too.
 *
 * <p>Any content results in sheets passed on or in a refusal; only failures of the machine are thrown.
 */
public final class WorkbookReader {

    private static final int HEAD = 4096;

    private final FileLimits limits;
    private final Passwords passwords;
    private final List<PackageFormat> others;

    /** A reader of workbooks, and of packages of these other formats. */
    public WorkbookReader(FileLimits limits, Passwords passwords, PackageFormat... others) {
        this.limits = limits;
        this.passwords = passwords;
        this.others = List.of(others);
    }

    /** Hands every visible sheet of a file to the visitor, in the order of the workbook. */
    public WorkbookOutcome read(Path file, String name, SheetVisitor visitor) throws IOException {
        List<Finding> notes = new ArrayList<>();
        try {
            boolean isDocument = open(file, name, visitor, notes);
            return new WorkbookOutcome(Optional.empty(), notes, isDocument);
        } catch (RefusedException e) {
            return new WorkbookOutcome(Optional.of(e.finding()), notes, false);
        } catch (AccessDeniedException e) {
            return new WorkbookOutcome(Optional.of(Finding.ofFile(FindingCode.UNREADABLE)), notes, false);
        }
    }

    private boolean open(Path file, String name, SheetVisitor visitor, List<Finding> notes) throws IOException {
        long size = Files.size(file);
        if (size > limits.file()) {
            throw new RefusedException(FindingCode.TOO_LARGE, Long.toString(size), Long.toString(limits.file()));
        }
        FileKind kind = FileKind.of(head(file));
        if (TextReader.isNamed(name) && (kind == FileKind.TEXT || kind == FileKind.CSV)) {
            TextReader.read(file, visitor);
            return true;
        }
        return switch (kind) {
            case EMPTY -> throw new RefusedException(FindingCode.EMPTY);
            case ZIP -> new XlsxReader(limits, others).read(file, visitor, notes);
            case OLE2 -> new Ole2Reader(limits, others, passwords.of(name)).read(file, visitor, notes);
            case PDF, RTF, HTML, XML_2003, XML, PICTURE, ARCHIVE, OLD_EXCEL, CSV, TEXT, UNKNOWN ->
                throw new RefusedException(FindingCode.NOT_A_WORKBOOK, kind.printed());
        };
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }
}
