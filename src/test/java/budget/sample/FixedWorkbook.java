package budget.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.WriteAccessRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks that come out with the same bytes whoever makes them, wherever and whenever. */
final class FixedWorkbook {

    private static final LocalDateTime SAVED = LocalDateTime.of(2023, 1, 31, 10, 0);
    private static final String AUTHOR = "综合科";

    private FixedWorkbook() {}

    static byte[] xlsx(List<TypedSheet> sheets) {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            paint(sheets, workbook);
            POIXMLProperties.CoreProperties properties =
                    workbook.getProperties().getCoreProperties();
            properties.setCreator(AUTHOR);
            properties.setLastModifiedByUser(AUTHOR);
            properties.setCreated(Optional.of(saved()));
            properties.setModified(Optional.of(saved()));
            return withFixedTimes(bytes(workbook));
        } catch (IOException e) {
            throw new UncheckedIOException("Making a sample workbook (.xlsx)", e);
        }
    }

    static byte[] xls(List<TypedSheet> sheets) {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            paint(sheets, workbook);
            workbook.createInformationProperties();
            SummaryInformation properties = workbook.getSummaryInformation();
            properties.setAuthor(AUTHOR);
            properties.setLastAuthor(AUTHOR);
            properties.setCreateDateTime(saved());
            properties.setLastSaveDateTime(saved());
            signAsAuthor(workbook);
            return bytes(workbook);
        } catch (IOException e) {
            throw new UncheckedIOException("Making a sample workbook (.xls)", e);
        }
    }

    private static void paint(List<TypedSheet> sheets, Workbook workbook) {
        SheetPainter painter = new SheetPainter(workbook);
        sheets.forEach(painter::paint);
    }

    /** The .xls library notes who is logged on here; a sample must not. */
    private static void signAsAuthor(HSSFWorkbook workbook) {
        workbook.getInternalWorkbook().getRecords().stream()
                .filter(WriteAccessRecord.class::isInstance)
                .map(WriteAccessRecord.class::cast)
                .forEach(record -> record.setUsername(AUTHOR));
    }

    private static byte[] bytes(Workbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static byte[] withFixedTimes(byte[] archive) throws IOException {
        ByteArrayOutputStream fixed = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(fixed)) {
            for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
                ZipEntry same = new ZipEntry(part.getName());
                same.setTimeLocal(SAVED);
                out.putNextEntry(same);
                in.transferTo(out);
            }
        }
        return fixed.toByteArray();
    }

    private static Date saved() {
        return Date.from(Instant.from(SAVED.atOffset(ZoneOffset.ofHours(8))));
    }
}
