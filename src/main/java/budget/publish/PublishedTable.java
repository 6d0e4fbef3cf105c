package budget.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens the tables of a publication by their file names. */
public final class PublishedTable {

    private PublishedTable() {}

    /** Whether the publication has the table; it has only those that its job defined. */
    public static boolean has(Path publication, String file) {
        return Files.isRegularFile(path(publication, file));
    }

    /** A table's lines; the caller closes them. */
    public static CsvReader<NamedCsvRecord> open(Path publication, String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(path(publication, file));
    }

    private static Path path(Path publication, String file) {
        return publication.resolve("data").resolve(file);
    }
}
