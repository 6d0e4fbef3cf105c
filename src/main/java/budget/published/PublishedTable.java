package budget.published;

import budget.dataset.DataTable;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/** Opens the tables of a publication by their file names. */
public final class PublishedTable {

    private PublishedTable() {}

    /** Whether the publication has the table; it has only those that its job defined. */
    public static boolean has(Path publication, String file) {
        return Files.isRegularFile(path(publication, file));
    }

    /** Whether a folder holds a publication's figures. */
    public static boolean isThere(Path publication) {
        return has(publication, "facts.csv");
    }

    /** A table's lines; the caller closes them. */
    public static CsvReader<NamedCsvRecord> open(Path publication, String file) throws IOException {
        return CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(path(publication, file));
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
                    blocks.take(receiver);
                } else {
                    blocks.skip();
                }
            }
        }
    }

    /** Passes on the figures that an edition for the public leaves out; none where it has no such list. */
    public static void eachSuppressed(Path edition, Consumer<? super NamedCsvRecord> receiver) throws IOException {
        Path list = edition.resolve(DataTable.SUPPRESSED.path());
        if (Files.isRegularFile(list)) {
            try (CsvReader<NamedCsvRecord> lines =
                    CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(list)) {
                lines.forEach(receiver);
            }
        }
    }

    /** Passes on the lines with a text in a column. */
    public static void each(
            Path publication, String file, String column, String text, Consumer<? super NamedCsvRecord> receiver)
            throws IOException {
        try (CsvReader<NamedCsvRecord> lines = open(publication, file)) {
            lines.stream().filter(line -> line.getField(column).equals(text)).forEach(receiver);
        }
    }

    private static Path path(Path publication, String file) {
        return publication.resolve("data").resolve(file);
    }
}
