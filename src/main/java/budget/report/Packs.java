package budget.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;

/** A long list in pieces that are compressed one by one: a browser unpacks a piece when it is shown. */
final class Packs implements Closeable {

    /** Elements in a piece. */
    static final int SIZE = 32;

    private final Spool pieces;
    private final StringBuilder piece = new StringBuilder();
    private int size;

    Packs(Path folder) throws IOException {
        pieces = new Spool(folder);
    }

    void add(Object element) throws IOException {
        addJson(Spool.json(element));
    }

    /** Adds an element that is JSON already. */
    void addJson(String json) throws IOException {
        piece.append(size == 0 ? '[' : ',').append(json);
        size++;
        if (size == SIZE) {
            flush();
        }
    }

    private void flush() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(Base64.getEncoder().wrap(bytes))) {
            out.write(piece.append(']').toString().getBytes(StandardCharsets.UTF_8));
        }
        pieces.add(bytes.toString(StandardCharsets.US_ASCII));
        piece.setLength(0);
        size = 0;
    }

    void writeTo(Writer page) throws IOException {
        if (size > 0) {
            flush();
        }
        pieces.writeTo(page);
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
