package budget.publish;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;

/** Opens the tables of a publication by their file names. */
public final class PublishedTable {

    private PublishedTable() {}

    /** A table's lines; whoever opens it closes it. */
    public static CsvReader<NamedCsvRecord> open(Path publication, String file) throws IOException {
        return CsvReader.builder().ofNamedCsvRecord(publication.resolve("data").resolve(file));
    }
}
