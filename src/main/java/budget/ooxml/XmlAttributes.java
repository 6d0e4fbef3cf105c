package budget.ooxml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of the current tag, as offsets into its buffer. */
final class XmlAttributes {

    /** Limit of attributes; real elements have under a fifth of this. */
    private static final int MOST = 250;

    /** Offsets for each: its start, its name's start after the prefix and end, its value's start and end. */
    private static final int PLACES = 5;

    private final Slice value = new Slice();
    private byte[] bytes = new byte[0];
    private int[] places = new int[16 * PLACES];
    private int used;

    void clear() {
        used = 0;
    }

    /** Adds one; false beyond the limit. */
    boolean add(int from, int local, int to, int valueFrom, int valueTo) {
        if (used == places.length) {
            places = Arrays.copyOf(places, 2 * used);
        }
        places[used] = from;
        places[used + 1] = local;
        places[used + 2] = to;
        places[used + 3] = valueFrom;
        places[used + 4] = valueTo;
        used += PLACES;
        return used <= MOST * PLACES;
    }

    /** Ends the tag; false if two attributes have one name, or a value has an invalid escape. */
    boolean settle(byte[] tag, boolean isPlain) {
        bytes = tag;
        boolean isWell = true;
        for (int i = 0; i < used; i += PLACES) {
            for (int j = 0; j < i; j += PLACES) {
                isWell &= bytes[places[i]] != bytes[places[j]] || !haveOneName(i, j);
            }
            if (!isPlain) {
                places[i + 4] = XmlEscapes.decode(bytes, places[i + 3], places[i + 4], true);
                isWell &= places[i + 4] >= 0;
            }
        }
        return isWell;
    }

    private boolean haveOneName(int i, int j) {
        return Arrays.equals(bytes, places[i], places[i + 2], bytes, places[j], places[j + 2]);
    }

    /** The value of the attribute with this name and any prefix. */
    @Nullable
    Slice value(String name) {
        for (int i = 0; i < used; i += PLACES) {
            if (XmlNames.is(name, bytes, places[i + 1], places[i + 2])) {
                return value.set(bytes, places[i + 3], places[i + 4]);
            }
        }
        return null;
    }

    /** The value of the attribute whose name is this letter. */
    @Nullable
    Slice value(char letter) {
        for (int i = 0; i < used; i += PLACES) {
            if (bytes[places[i + 1]] == letter && places[i + 2] - places[i + 1] == 1) {
                return value.set(bytes, places[i + 3], places[i + 4]);
            }
        }
        return null;
    }

    /** The value of the attribute with this name and a prefix. */
    @Nullable
    Slice prefixed(String name) {
        for (int i = 0; i < used; i += PLACES) {
            if (places[i + 1] > places[i] && XmlNames.is(name, bytes, places[i + 1], places[i + 2])) {
                return value.set(bytes, places[i + 3], places[i + 4]);
            }
        }
        return null;
    }
}
