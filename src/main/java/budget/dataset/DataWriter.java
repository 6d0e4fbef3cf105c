package budget.dataset;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;

/** Writes one machine file: a header row, then lines. */
public final class DataWriter implements Closeable {

    private final Counted out;
    private final DataLines lines;

    public DataWriter(DataFolder folder, DataTable table) throws IOException {
        this(folder, table, table.columns().stream().map(DataColumn::title).toList());
    }

    /** A file with this header row. */
    public DataWriter(DataFolder folder, DataTable table, List<String> header) throws IOException {
        out = new Counted(folder.begin(table.path()), folder.before());
        lines = new DataLines(header.size(), out);
        line(header.toArray(String[]::new));
    }

    /** Writes a line, which has a field for every column. */
    public void line(String... fields) {
        lines.line(fields);
    }

    /** Writes lines that were gathered elsewhere. */
    public void append(Gathered gathered) throws IOException {
        byte[] bytes = gathered.bytes();
        append(bytes, bytes.length);
    }

    /** Writes the first of these bytes, which are lines or parts of them. */
    public void append(byte[] bytes, int count) throws IOException {
        lines.flush();
        out.write(bytes, 0, count);
    }

    /** How many bytes were written so far. */
    public long length() throws IOException {
        lines.flush();
        return out.length;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            lines.flush();
        }
    }

    /** Lines in memory, written later. */
    public static final class Gathered {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataLines lines;
        private int count;

        Gathered(int columns) {
            lines = new DataLines(columns, bytes);
        }

        public void line(String... fields) {
            count++;
            lines.line(fields);
        }

        /** The fields of the next line, with its number behind them. */
        String[] numbered(String... fields) {
            String[] numbered = Arrays.copyOf(fields, fields.length + 1);
            numbered[fields.length] = Integer.toString(count + 1);
            return numbered;
        }

        public byte[] bytes() throws IOException {
            lines.flush();
            return bytes.toByteArray();
        }
    }

    /** Counts what is written. */
    private static final class Counted extends FilterOutputStream {

        private long length;

        private Counted(OutputStream out, long length) {
            super(out);
            this.length = length;
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            length++;
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            out.write(bytes, from, count);
            length += count;
        }
    }
}
