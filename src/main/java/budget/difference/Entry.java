package budget.difference;

import budget.base.CodePoints;
import budget.model.Amount;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An entry about a number: its former or present amount, or a unit's part before and now.
 *
 * @param part whose it is
 * @param name the row's name, where the number itself is meant
 * @param first the amount, or what the unit contributed
 * @param second the part of it that no cell states, or what the unit contributes
 */
record Entry(
        Place place,
        int part,
        String name,
        @Nullable Amount first,
        @Nullable Amount second) implements Comparable<Entry> {

    /** The number as it was. */
    static final int BEFORE = -2;

    /** The number as it is. */
    static final int NOW = -1;

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::place).thenComparing(Entry::part);

    @Override
    public int compareTo(Entry other) {
        return ORDER.compare(this, other);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(place.table);
        write(out, place.row);
        out.writeInt(place.measure);
        out.writeInt(part);
        write(out, name);
        write(out, first);
        write(out, second);
    }

    static Entry read(DataInputStream in) throws IOException {
        Place place = new Place(in.readInt(), readText(in), in.readInt());
        return new Entry(place, in.readInt(), readText(in), readAmount(in), readAmount(in));
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static void write(DataOutputStream out, @Nullable Amount amount) throws IOException {
        out.writeBoolean(amount != null);
        if (amount != null) {
            out.writeLong(amount.fen());
        }
    }

    private static @Nullable Amount readAmount(DataInputStream in) throws IOException {
        return in.readBoolean() ? Amount.ofFen(in.readLong()) : null;
    }

    /** A number's place in the order of what is listed: tables and measures as the publications have them, rows by their text. */
    record Place(int table, String row, int measure) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::table)
                .thenComparing(Place::row, CodePoints.ORDER)
                .thenComparing(Place::measure);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }
}
