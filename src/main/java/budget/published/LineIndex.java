package budget.published;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Where the lines with each text of a column are in a table of a publication. The table is read once; afterwards the lines
 * with one text are read without the others.
 */
public final class LineIndex {

    private final Path table;
    private final Map<String, Blocks> blocks = new HashMap<>();
    private String header = "";

    private LineIndex(Path table) {
        this.table = table;
    }

    /** The index of a table by the texts of a column; of a table that is not there an empty one. */
    public static LineIndex of(Path publication, String file, String column) throws IOException {
        LineIndex index = new LineIndex(publication.resolve("data").resolve(file));
        if (PublishedTable.has(publication, file)) {
            try (InputStream in = new BufferedInputStream(Files.newInputStream(index.table), 1 << 16)) {
                index.read(in, column);
            }
        }
        return index;
    }

    private void read(InputStream in, String title) throws IOException {
        Scan scan = new Scan(in);
        scan.line(-1);
        header = withoutMark(scan.text());
        int column = Arrays.asList(header.strip().split(",", -1)).indexOf(title);
        if (column < 0) {
            return;
        }
        byte[] text = {};
        long from = scan.at;
        long begin = from;
        while (scan.line(column)) {
            if (!Arrays.equals(text, scan.field()) || from == begin) {
                add(text, begin, from);
                begin = from;
                text = scan.field();
            }
            from = scan.at;
        }
        add(text, begin, from);
    }

    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    private void add(byte[] field, long from, long to) {
        if (to > from) {
            String text = CsvReader.builder().ofCsvRecord(new String(field, StandardCharsets.UTF_8) + ",").stream()
                    .findFirst()
                    .orElseThrow()
                    .getField(0);
            blocks.computeIfAbsent(text, ignored -> new Blocks()).add(from, to);
        }
    }

    /** Passes on the lines with a text. */
    public void each(String text, Consumer<? super NamedCsvRecord> receiver) throws IOException {
        Blocks found = blocks.get(text);
        if (found == null) {
            return;
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.writeBytes(header.getBytes(StandardCharsets.UTF_8));
        try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "r")) {
            for (int at = 0; at < found.count; at += 2) {
                byte[] bytes = new byte[Math.toIntExact(found.bounds[at + 1] - found.bounds[at])];
                file.seek(found.bounds[at]);
                file.readFully(bytes);
                lines.writeBytes(bytes);
            }
        }
        try (CsvReader<NamedCsvRecord> read =
                CsvReader.builder().ofNamedCsvRecord(lines.toString(StandardCharsets.UTF_8))) {
            read.forEach(receiver);
        }
    }

    /** Ranges of bytes of the table: of each the first and the one after the last. */
    private static final class Blocks {

        private long[] bounds = new long[2];
        private int count;

        private void add(long from, long to) {
            if (count == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * count);
            }
            bounds[count++] = from;
            bounds[count++] = to;
        }
    }

    /** Goes through lines; a line break between quotes ends none. */
    private static final class Scan {

        private final InputStream in;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private long at;

        private Scan(InputStream in) {
            this.in = in;
        }

        /** Takes a line and keeps the field in a column, or all where that is negative; false at the end. */
        private boolean line(int column) throws IOException {
            kept.reset();
            boolean isQuoted = false;
            int commas = 0;
            int next = in.read();
            boolean isThere = next >= 0;
            while (next >= 0) {
                at++;
                isQuoted ^= next == '"';
                boolean isComma = next == ',' && !isQuoted;
                boolean isEnd = next == '\n' && !isQuoted;
                if (column < 0 || (commas == column && !isComma && !isEnd)) {
                    kept.write(next);
                }
                commas += isComma ? 1 : 0;
                next = isEnd ? -1 : in.read();
            }
            return isThere;
        }

        private byte[] field() {
            return kept.toByteArray();
        }

        private String text() {
            return kept.toString(StandardCharsets.UTF_8);
        }
    }
}
