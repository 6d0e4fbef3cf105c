package budget.publish;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes one machine file: UTF-8 without mark, LF, header row, text exactly as it is. */
final class DataWriter implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final CsvWriter csv;
    private final int columns;

    DataWriter(Path publication, DataTable table) throws IOException {
        Path file = publication.resolve(table.path());
        Files.createDirectories(file.getParent());
        csv = CsvWriter.builder()
                .lineDelimiter(LineDelimiter.LF)
                .bufferSize(BUFFER)
                .build(new BufferedOutputStream(Files.newOutputStream(file), BUFFER), StandardCharsets.UTF_8);
        columns = table.columns().size();
        csv.writeRecord(table.columns().stream().map(DataColumn::title).toList());
    }

    /** Writes a line, which has a field for every column. */
    void line(String... fields) {
        if (fields.length != columns) {
            throw new IllegalArgumentException("A line of " + fields.length + " fields in a file of " + columns);
        }
        csv.writeRecord(fields);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
