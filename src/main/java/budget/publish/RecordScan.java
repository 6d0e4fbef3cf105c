package budget.publish;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Iterates over the records of a CSV file without parsing them: it finds the end of a record, quoted line ends passed
 * over, and where one of its fields stands. Lines without anything are passed over, as the reader of CSV does.
 */
final class RecordScan implements Closeable {

    /** Limit of bytes of a record, far above real ones. */
    private static final int LONGEST = 1 << 26;

    private final InputStream in;
    private final int column;
    private byte[] bytes;
    private int from;
    private int to;
    private int filled;
    private int fieldFrom;
    private int fieldTo;

    /**
     * Starts before the first record.
     *
     * @param column whose fields are wanted, the first being 0
     * @param buffer bytes to begin with; it grows where a record is longer
     */
    RecordScan(InputStream in, int column, int buffer) {
        this.in = in;
        this.column = column;
        this.bytes = new byte[buffer];
    }

    /** Goes to the next record; false at the end of the file. */
    boolean next() throws IOException {
        from = to;
        while (!isBehindEmptyLines() || !isWhole()) {
            if (!fill()) {
                isWhole();
                to = filled;
                return from < to;
            }
        }
        return true;
    }

    private boolean isBehindEmptyLines() {
        while (from < filled && isLineEnd(bytes[from])) {
            from++;
        }
        return from < filled;
    }

    /** Whether the record's end is among the bytes; then it is known. */
    private boolean isWhole() {
        fieldFrom = from;
        fieldTo = from;
        int at = from;
        for (int field = 0; ; field++) {
            int end = endOfField(at);
            if (field == column) {
                fieldFrom = at;
                fieldTo = end;
            }
            if (end == filled) {
                return false;
            }
            if (bytes[end] != ',') {
                to = end + 1;
                return true;
            }
            at = end + 1;
        }
    }

    private int endOfField(int start) {
        int at = start;
        if (at < filled && bytes[at] == '"') {
            at = behindQuotes(at + 1);
        }
        while (at < filled && bytes[at] != ',' && !isLineEnd(bytes[at])) {
            at++;
        }
        return at;
    }

    /** Offset after the quote that ends the text; a doubled quote belongs to it. */
    private int behindQuotes(int start) {
        int at = start;
        while (at < filled) {
            if (bytes[at++] == '"') {
                if (at == filled || bytes[at] != '"') {
                    return at;
                }
                at++;
            }
        }
        return at;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    /** Makes room after the record that has begun, and reads; false at the end of the file. */
    private boolean fill() throws IOException {
        filled -= from;
        if (filled > LONGEST) {
            throw new CsvParseException("a record of more than " + LONGEST + " bytes: a quote that does not end?");
        }
        byte[] room = filled > bytes.length / 2 ? new byte[2 * bytes.length] : bytes;
        System.arraycopy(bytes, from, room, 0, filled);
        bytes = room;
        from = 0;
        int read = in.read(bytes, filled, bytes.length - filled);
        filled += Math.max(read, 0);
        return read >= 0;
    }

    /** The field's bytes with their quotes; none where the record is too short. */
    byte[] field() {
        return Arrays.copyOfRange(bytes, fieldFrom, fieldTo);
    }

    boolean hasField(byte[] other) {
        return Arrays.equals(bytes, fieldFrom, fieldTo, other, 0, other.length);
    }

    /** The record's bytes, its line end among them. */
    byte[] bytes() {
        return Arrays.copyOfRange(bytes, from, to);
    }

    /** Copies bytes of the record from an offset on, and returns their number. */
    int copy(int start, byte[] target, int offset, int length) {
        int copied = Math.min(length, length() - start);
        System.arraycopy(bytes, from + start, target, offset, copied);
        return copied;
    }

    /** How many bytes the record has, its line end among them. */
    int length() {
        return to - from;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
