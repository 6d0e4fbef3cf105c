package budget.returned;

import budget.ooxml.CannotAnnotateException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.util.Optional;
import java.util.zip.ZipException;

/** One workbook, written back for its unit. */
final class ReturnedWorkbook {

    private static final int ZIP = 'P';
    private static final int OLE2 = 0xd0;

    private final Path folder;
    private final Year year;

    ReturnedWorkbook(Path folder, Year year) {
        this.folder = folder;
        this.year = year;
    }

    /** Writes the workbook with its report; no file where it cannot be written into. */
    Optional<Path> write(Path original, String name, Report report) throws IOException {
        try (Annotated annotated = annotated(original, report)) {
            Path target = folder.resolve(name + annotated.ending());
            annotated.writeTo(target);
            return Optional.of(target);
        } catch (CannotAnnotateException | ZipException | EOFException | RuntimeException e) {
            // A failure with one workbook must not prevent the others from being published.
            return Optional.empty();
        }
    }

    /** Writes a workbook that only lists the findings. */
    Path writeAlone(String name, Report report) throws IOException {
        Path target = folder.resolve(name + ".xlsx");
        BlankWorkbook.write(target, report.sheet(), year);
        return target;
    }

    private Annotated annotated(Path original, Report report) throws IOException {
        int first;
        try (InputStream in = Files.newInputStream(original)) {
            first = in.read();
        }
        return switch (first) {
            case ZIP ->
                DocxReturned.isDocument(original)
                        ? DocxReturned.annotated(original, report, year)
                        : XlsxReturned.annotated(original, report, year);
            case OLE2 -> XlsReturned.annotated(original, report, year);
            default -> throw new CannotAnnotateException("not a workbook");
        };
    }
}
