package budget.published;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Finds the lines of a publication's tables that have a text in a column. */
@FunctionalInterface
public interface TableLines {

    /** Passes on the lines with a text in a column, in the order of the table. */
    void each(String file, String column, String text, Consumer<? super NamedCsvRecord> receiver) throws IOException;

    /** Reads the table from its beginning to its end each time. */
    static TableLines scanning(Path publication) {
        return (file, column, text, receiver) -> PublishedTable.each(publication, file, column, text, receiver);
    }
}
