package budget.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Opens the tables of a publication by their file names. */
public final class PublishedTable {

    /** Buffer size in bytes. */
    static final int BUFFER = 1 << 17;

    private PublishedTable() {}

    /** Whether the publication has the table; it has only those that its job defined. */
    public static boolean has(Path publication, String file) {
        return Files.isRegularFile(path(publication, file));
    }

    /** A table's lines; the caller closes them. */
    public static CsvReader<NamedCsvRecord> open(Path publication, String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(path(publication, file));
    }

    /**
     * Passes on the lines of some units in a table that is sorted by units; those of others are skipped, and nothing is read
     * behind the last one wanted. A table that is not there has none, which {@code verify} reports.
     */
    public static void each(
            Path publication, String file, Collection<String> units, Consumer<? super NamedCsvRecord> receiver)
            throws IOException {
        Set<String> wanted = new HashSet<>(units);
        if (wanted.isEmpty() || !has(publication, file)) {
            return;
        }
        try (UnitBlocks blocks = UnitBlocks.open(publication, file)) {
            while (!blocks.isOver() && !wanted.isEmpty()) {
                if (wanted.remove(blocks.unit())) {
                    lines(blocks).forEach(receiver);
                } else {
                    blocks.skip();
                }
            }
        }
    }

    private static CsvReader<NamedCsvRecord> lines(UnitBlocks blocks) {
        return lines(blocks.header(), blocks.take());
    }

    /** Passes on the lines with a text in a column; others are skipped without being parsed. */
    public static void each(
            Path publication, String file, String column, String text, Consumer<? super NamedCsvRecord> receiver)
            throws IOException {
        Path table = path(publication, file);
        List<String> header = header(table);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        byte[] quoted = ('"' + text.replace("\"", "\"\"") + '"').getBytes(StandardCharsets.UTF_8);
        try (RecordScan records = new RecordScan(Files.newInputStream(table), header.indexOf(column), BUFFER)) {
            while (records.next()) {
                if (records.hasField(plain) || records.hasField(quoted)) {
                    lines(header, new ByteArrayInputStream(records.bytes())).forEach(receiver);
                }
            }
        }
    }

    private static CsvReader<NamedCsvRecord> lines(List<String> header, InputStream lines) {
        return CsvReader.builder().build(NamedCsvRecordHandler.of(records -> records.header(header)), lines);
    }

    static List<String> header(Path table) throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(table)) {
            return reader.iterator().next().getFields();
        }
    }

    private static Path path(Path publication, String file) {
        return publication.resolve("data").resolve(file);
    }
}
