package budget.published;

import budget.dataset.DataColumn;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A table of a publication that is sorted by units, one unit's lines after the other's. */
public final class UnitBlocks implements Closeable {

    private final CsvReader<NamedCsvRecord> reader;
    private final Iterator<NamedCsvRecord> lines;
    private @Nullable NamedCsvRecord next;

    private UnitBlocks(CsvReader<NamedCsvRecord> reader) {
        this.reader = reader;
        this.lines = reader.iterator();
        advance();
    }

    /** Opens a table by its file name; the caller closes it. */
    public static UnitBlocks open(Path publication, String file) throws IOException {
        return new UnitBlocks(PublishedTable.open(publication, file));
    }

    private void advance() {
        next = lines.hasNext() ? lines.next() : null;
    }

    public boolean isOver() {
        return next == null;
    }

    /** The unit whose lines come next. */
    public String unit() {
        if (next == null) {
            throw new NoSuchElementException("There are no lines left");
        }
        return unit(next);
    }

    private static String unit(NamedCsvRecord line) {
        return line.getField(DataColumn.UNIT_CODE.title());
    }

    /** Skips the lines of the unit whose lines come next. */
    public void skip() {
        take(line -> {});
    }

    /** Passes on the lines of the unit whose lines come next. */
    public void take(Consumer<? super NamedCsvRecord> receiver) {
        String unit = unit();
        while (next != null && unit(next).equals(unit)) {
            receiver.accept(next);
            advance();
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
