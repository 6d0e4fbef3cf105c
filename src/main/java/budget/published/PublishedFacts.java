package budget.published;

import budget.base.CodePoints;
import budget.dataset.DataTable;
import budget.dataset.FactLines;
import budget.model.Amount;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures in a publication's {@code facts.csv}, unit by unit; those of others are passed over, or not read where places are known. */
public final class PublishedFacts {

    private static final String FILE = "facts.csv";

    private final Path publication;
    private final Map<String, Place> places = new HashMap<>();

    private PublishedFacts(Path publication) {
        this.publication = publication;
    }

    /** The figures of a publication of which nothing else is known. */
    public static PublishedFacts of(Path publication) {
        return new PublishedFacts(publication);
    }

    /** The figures of a publication in which the lines of all units are in these places. */
    public static PublishedFacts of(Path publication, List<Place> places) {
        PublishedFacts facts = new PublishedFacts(publication);
        places.forEach(place -> facts.places.put(place.unit(), place));
        return facts;
    }

    public Path publication() {
        return publication;
    }

    /** Whether a unit's lines are found without reading those of others. */
    boolean arePlacesKnown() {
        return !places.isEmpty();
    }

    /** Opens them; the caller closes them. */
    public Cursor open() throws IOException {
        return new Cursor(arePlacesKnown() ? null : UnitBlocks.open(publication, FILE));
    }

    /** Goes through them. */
    public final class Cursor implements Closeable {

        private final @Nullable UnitBlocks all;

        private Cursor(@Nullable UnitBlocks all) {
            this.all = all;
        }

        /** Passes on the figures of a unit that comes after those asked for before, by their code points; none where it has none. */
        public void each(String unit, Receiver receiver) throws IOException {
            if (all == null) {
                Place place = places.get(unit);
                if (place != null) {
                    FactLines.each(
                            bytes(place),
                            (key, amount) -> receiver.take(key.table(), key.row(), key.measure(), amount));
                }
                return;
            }
            while (!all.isOver() && CodePoints.ORDER.compare(all.unit(), unit) < 0) {
                all.skip();
            }
            if (!all.isOver() && all.unit().equals(unit)) {
                all.take(line -> take(line, receiver));
            }
        }

        private void take(NamedCsvRecord line, Receiver receiver) {
            if (line.getFieldCount() != line.getHeader().size()) {
                throw FactLines.unlike(DataTable.FACTS, line.getFields());
            }
            receiver.take(
                    line.getField("table"),
                    line.getField("row"),
                    line.getField("measure"),
                    Amount.ofYuan(line.getField("amount")));
        }

        private byte[] bytes(Place place) throws IOException {
            ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(place.length()));
            try (FileChannel file = FileChannel.open(publication.resolve(DataTable.FACTS.path()))) {
                int read = 0;
                while (bytes.hasRemaining() && read >= 0) {
                    read = file.read(bytes, place.from() + bytes.position());
                }
            }
            return bytes.array();
        }

        @Override
        public void close() throws IOException {
            if (all != null) {
                all.close();
            }
        }
    }

    /** The place of a unit's lines. */
    public record Place(String unit, long from, long length) {}

    /** Receives a figure. */
    @FunctionalInterface
    public interface Receiver {
        void take(String table, String row, String measure, Amount amount);
    }
}
