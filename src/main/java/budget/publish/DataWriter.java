package budget.publish;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes one machine file: a header row, then lines. */
final class DataWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final OutputStream out;
    private final DataLines lines;

    DataWriter(Path publication, DataTable table) throws IOException {
        this(publication, table, table.columns().stream().map(DataColumn::title).toList());
    }

    /** A file with this header row. */
    DataWriter(Path publication, DataTable table, List<String> header) throws IOException {
        Path file = publication.resolve(table.path());
        Files.createDirectories(file.getParent());
        out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        lines = new DataLines(header.size(), out);
        line(header.toArray(String[]::new));
    }

    /** Writes a line, which has a field for every column. */
    void line(String... fields) {
        lines.line(fields);
    }

    /** Writes lines that were gathered elsewhere. */
    void append(Gathered gathered) throws IOException {
        lines.flush();
        gathered.lines.flush();
        gathered.bytes.writeTo(out);
    }

    @Override
    public void close() throws IOException {
        try (out) {
            lines.flush();
        }
    }

    /** Lines in memory, written later. */
    static final class Gathered {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final DataLines lines;

        Gathered(int columns) {
            lines = new DataLines(columns, bytes);
        }

        void line(String... fields) {
            lines.line(fields);
        }
    }
}
