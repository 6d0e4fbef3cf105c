package budget.ooxml;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The names of elements in the parts of a workbook, each kept once. The known ones are ASCII. */
final class XmlNames {

    /** Limit of names; the parts of a workbook have some hundred. */
    private static final int MOST = 5_000;

    private @Nullable String[] names = new String[256];
    private final String[] last = new String[64];
    private int count;

    XmlNames() {
        Arrays.fill(last, "");
    }

    /** The name of these bytes; null beyond the limit. */
    @Nullable
    String of(byte[] bytes, int from, int to) {
        // Most are among the most recent ones.
        int likely = (bytes[from] * 7 + to - from) & (last.length - 1);
        if (!is(last[likely], bytes, from, to)) {
            String found = find(bytes, from, to);
            if (found == null) {
                return null;
            }
            last[likely] = found;
        }
        return last[likely];
    }

    private @Nullable String find(byte[] bytes, int from, int to) {
        int place = place(hash(bytes, from, to));
        for (String name = names[place]; name != null; name = names[place]) {
            if (is(name, bytes, from, to)) {
                return name;
            }
            place = place(place + 1);
        }
        return count < MOST ? add(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)) : null;
    }

    private String add(String name) {
        count++;
        if (count * 2 > names.length) {
            @Nullable String[] before = names;
            names = new String[before.length * 2];
            for (String old : before) {
                if (old != null) {
                    put(old);
                }
            }
        }
        put(name);
        return name;
    }

    private void put(String name) {
        int place = place(name.hashCode());
        while (names[place] != null) {
            place = place(place + 1);
        }
        names[place] = name;
    }

    private int place(int hash) {
        return hash & (names.length - 1);
    }

    /** The same as the string's own. */
    private static int hash(byte[] bytes, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + (bytes[i] & 0xff);
        }
        return hash;
    }

    /** Whether these bytes are the name. */
    static boolean is(String name, byte[] bytes, int from, int to) {
        if (name.length() != to - from) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (name.charAt(i - from) != (bytes[i] & 0xff)) {
                return false;
            }
        }
        return true;
    }
}
