package budget.report;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** A long list in pieces that are compressed one by one: a browser unpacks a piece when it is shown. */
final class Packs implements Closeable {

    /** Elements in a piece. */
    static final int SIZE = 32;

    private final Spool pieces;
    private final List<Object> piece = new ArrayList<>(SIZE);

    Packs(Path folder) throws IOException {
        pieces = new Spool(folder);
    }

    void add(Object element) throws IOException {
        piece.add(element);
        if (piece.size() == SIZE) {
            flush();
        }
    }

    private void flush() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(Base64.getEncoder().wrap(bytes))) {
            out.write(Spool.json(piece).getBytes(StandardCharsets.UTF_8));
        }
        pieces.add(bytes.toString(StandardCharsets.US_ASCII));
        piece.clear();
    }

    void writeTo(Writer page) throws IOException {
        if (!piece.isEmpty()) {
            flush();
        }
        pieces.writeTo(page);
    }

    @Override
    public void close() throws IOException {
        pieces.close();
    }
}
