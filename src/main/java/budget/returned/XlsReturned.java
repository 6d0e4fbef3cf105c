package budget.returned;

import budget.ooxml.CannotAnnotateException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hpsf.NoPropertySetStreamException;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.UnexpectedPropertySetTypeException;
import org.apache.poi.hpsf.WritingNotSupportedException;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Writes into an .xls: only the stream of the workbook and the date of its properties change in the file. */
final class XlsReturned implements Annotated {

    /** Limit of bytes: the workbook in memory takes many times the size of the file. */
    private static final long LARGEST = 32L << 20;

    private final POIFSFileSystem file;

    private XlsReturned(POIFSFileSystem file) {
        this.file = file;
    }

    static XlsReturned annotated(Path original, Report report, Year year) throws IOException {
        if (Files.size(original) > LARGEST) {
            throw new CannotAnnotateException("a large .xls");
        }
        try {
            byte[] bytes = Files.readAllBytes(original);
            POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes));
            write(bytes, file, report, year);
            return new XlsReturned(file);
        } catch (IOException | RuntimeException | WritingNotSupportedException e) {
            throw new CannotAnnotateException("an .xls", e);
        }
    }

    private static void write(byte[] original, POIFSFileSystem file, Report report, Year year)
            throws IOException, WritingNotSupportedException {
        String stream = HSSFWorkbook.getWorkbookDirEntryName(file.getRoot());
        byte[] before;
        try (InputStream in = file.createDocumentInputStream(stream)) {
            before = in.readAllBytes();
        }
        BiffInventory inventory = BiffInventory.of(before);
        Set<Integer> withoutComments = new HashSet<>();
        Written after = annotated(original, report, withoutComments);
        withoutComments.addAll(after.missing(inventory));
        if (!withoutComments.isEmpty()) {
            after = annotated(original, report, withoutComments);
            if (!after.missing(inventory).isEmpty()) {
                throw new CannotAnnotateException("an .xls that would lose something");
            }
        }
        file.createOrUpdateDocument(new ByteArrayInputStream(after.stream), stream);
        date(file, year);
    }

    /**
     * The stream of the workbook with everything written into it. Closing a workbook closes its file system, so
     * this one is not the one that is written.
     *
     * @param withoutComments sheets that get colours alone, as rewriting would damage their drawing
     */
    private static Written annotated(byte[] original, Report report, Set<Integer> withoutComments) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(original), true)) {
            int earlier = new XlsAnnotator(workbook, report).annotate(withoutComments);
            return new Written(workbook.getBytes(), earlier);
        }
    }

    /** Dates the last change to the beginning of the year: the same input gives the same bytes. */
    private static void date(POIFSFileSystem file, Year year) throws IOException, WritingNotSupportedException {
        String name = SummaryInformation.DEFAULT_STREAM_NAME;
        if (!file.getRoot().hasEntryCaseInsensitive(name)) {
            return;
        }
        try (InputStream in = file.createDocumentInputStream(name)) {
            SummaryInformation properties = new SummaryInformation(new PropertySet(in));
            properties.setLastSaveDateTime(
                    Date.from(year.atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC)));
            file.createOrUpdateDocument(properties.toInputStream(), name);
        } catch (NoPropertySetStreamException | UnexpectedPropertySetTypeException e) {
            throw new CannotAnnotateException("properties that cannot be understood", e);
        }
    }

    /** The stream of a workbook with the list of findings as its first sheet. */
    private static final class Written {

        private final byte[] stream;
        private final int earlier;

        /** The index of the removed earlier list of findings; −1 where there was none. */
        private Written(byte[] stream, int earlier) {
            this.stream = stream;
            this.earlier = earlier;
        }

        private Set<Integer> missing(BiffInventory inventory) {
            return inventory.missingFrom(
                    BiffInventory.of(stream),
                    place -> place == earlier ? -1 : place < earlier || earlier < 0 ? place + 1 : place);
        }
    }

    @Override
    public String ending() {
        return ".xls";
    }

    @Override
    public void writeTo(Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            file.writeFilesystem(out);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
