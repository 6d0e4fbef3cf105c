package budget.store;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Documents are kept in parts of a mebibyte: larger values cost the embedded database dearly. */
final class Parts {

    private static final int SIZE = 1 << 20;

    private Parts() {}

    static List<byte[]> of(byte[] document) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < document.length || from == 0; from += SIZE) {
            parts.add(Arrays.copyOfRange(document, from, Math.min(document.length, from + SIZE)));
        }
        return parts;
    }

    static byte[] joined(List<byte[]> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        parts.forEach(whole::writeBytes);
        return whole.toByteArray();
    }
}
