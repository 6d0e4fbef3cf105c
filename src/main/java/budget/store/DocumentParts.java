package budget.store;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Documents are kept in parts of a mebibyte: larger values cost the embedded database dearly. */
final class DocumentParts {

    private static final int SIZE = 1 << 20;

    private DocumentParts() {}

    static List<byte[]> of(byte[] document) {
        List<byte[]> parts = new ArrayList<>();
        for (int from = 0; from < document.length || from == 0; from += SIZE) {
            parts.add(Arrays.copyOfRange(document, from, Math.min(document.length, from + SIZE)));
        }
        return parts;
    }

    /** The number of a file's last part. */
    static int last(long size) {
        return (int) (Math.max(0, size - 1) / SIZE);
    }

    /** A part of a file. */
    static byte[] read(FileChannel file, int part) throws IOException {
        long from = (long) part * SIZE;
        ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(SIZE, file.size() - from));
        while (bytes.hasRemaining()) {
            if (file.read(bytes, from + bytes.position()) < 0) {
                throw new EOFException("the file became shorter while it was read");
            }
        }
        return bytes.array();
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
