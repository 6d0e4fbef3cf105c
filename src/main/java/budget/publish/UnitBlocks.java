package budget.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * A table of a publication that is sorted by units. Lines of other units are passed
 * over as bytes, so that of a large publication only changed units are parsed.
 */
public final class UnitBlocks implements Closeable {

    private final List<String> header;
    private final RecordScan lines;
    private boolean over;
    private byte[] field = {};
    private String unit = "";

    UnitBlocks(List<String> header, InputStream in, int buffer) throws IOException {
        this.header = header;
        this.lines = new RecordScan(in, header.indexOf(DataColumn.UNIT_CODE.title()), buffer);
        lines.next();
        advance();
    }

    /** Opens a table by its file name; the caller closes it. */
    public static UnitBlocks open(Path publication, String file) throws IOException {
        Path path = publication.resolve("data").resolve(file);
        return new UnitBlocks(PublishedTable.header(path), Files.newInputStream(path), PublishedTable.BUFFER);
    }

    private void advance() throws IOException {
        over = !lines.next();
        if (!over && !lines.hasField(field)) {
            field = lines.field();
            unit = text(field);
        }
    }

    private static String text(byte[] field) {
        String written = new String(field, StandardCharsets.UTF_8);
        return written.isEmpty()
                ? ""
                : CsvReader.builder().ofSingleCsvRecord(written).getField(0);
    }

    /** The table's columns. */
    public List<String> header() {
        return header;
    }

    public boolean isOver() {
        return over;
    }

    /** The unit whose lines come next. */
    public String unit() {
        if (over) {
            throw new NoSuchElementException("There are no lines left");
        }
        return unit;
    }

    /** Passes over the lines of the unit whose lines come next. */
    public void skip() throws IOException {
        String skipped = unit();
        while (!over && unit.equals(skipped)) {
            advance();
        }
    }

    /** The lines of the next unit; they must be read to their end before any other call. */
    public InputStream take() {
        return new Block(unit());
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }

    private final class Block extends InputStream {

        private final String of;
        private int given;

        private Block(String of) {
            this.of = of;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (over || !unit.equals(of)) {
                return -1;
            }
            int copied = lines.copy(given, target, offset, length);
            given += copied;
            if (given == lines.length()) {
                advance();
                given = 0;
            }
            return copied;
        }
    }
}
