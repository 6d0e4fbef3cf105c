package budget.ooxml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The attributes of the tag that was met last, as places in the characters around it. */
final class XmlAttributes {

    /** No element of a spreadsheet has a fifth of these. */
    private static final int MOST = 250;

    /** For each: where it starts, where its name starts behind the prefix and ends, where its value starts and ends. */
    private static final int PLACES = 5;

    private final Slice value = new Slice();
    private byte[] bytes = new byte[0];
    private int[] places = new int[16 * PLACES];
    private int used;

    void clear() {
        used = 0;
    }

    /** Adds one; false where there are more than any tag has. */
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

    /** The tag has ended: false if two attributes have one name, or something in a value stands for nothing. */
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

    /** The value of the attribute with this name, whatever prefix it bears. */
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

    /** The value of the attribute with this name that bears a prefix. */
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
