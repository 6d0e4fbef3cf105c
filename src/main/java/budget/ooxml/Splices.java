package budget.ooxml;

import budget.ooxml.XmlTree.Element;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;

/** The changes of a part: texts inserted or replaced between unchanged bytes. */
public final class Splices {

    private final List<Splice> splices = new ArrayList<>();

    public boolean isEmpty() {
        return splices.isEmpty();
    }

    public void insert(long at, String text) {
        splices.add(new Splice(at, at, ignored -> text));
    }

    public void replace(Element element, String text) {
        splices.add(new Splice(element.from(), element.to(), ignored -> text));
    }

    public void replaceContent(Element element, String text) {
        splices.add(new Splice(element.contentFrom(), element.contentTo(), ignored -> text));
    }

    /** Changes a tag by a function of its text. */
    public void change(long from, long to, UnaryOperator<String> change) {
        splices.add(new Splice(from, to, change));
    }

    public void changeTag(Element element, UnaryOperator<String> change) {
        change(element.from(), element.contentFrom(), change);
    }

    /** Puts text at the end of an element's content. */
    public void append(Element element, String text) {
        if (element.isEmpty()) {
            String end = "</" + element.prefix() + element.name() + ">";
            changeTag(element, tag -> Tag.opened(tag) + text + end);
        } else {
            insert(element.contentTo(), text);
        }
    }

    byte[] applyTo(byte[] part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(part.length + 4096);
        copy(new ByteArrayInputStream(part), out);
        return out.toByteArray();
    }

    /** Copies a part with the changes made. */
    public void copy(InputStream in, OutputStream out) throws IOException {
        splices.sort(Comparator.comparingLong(Splice::from).thenComparing(Splice::to));
        byte[] buffer = new byte[8192];
        long at = 0;
        for (Splice splice : splices) {
            copy(in, out, splice.from - at, buffer);
            byte[] old = in.readNBytes((int) (splice.to - splice.from));
            out.write(
                    splice.change.apply(new String(old, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
            at = splice.to;
        }
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            out.write(buffer, 0, read);
        }
    }

    private static void copy(InputStream in, OutputStream out, long count, byte[] buffer) throws IOException {
        for (long left = count; left > 0; ) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException();
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private record Splice(long from, long to, UnaryOperator<String> change) {}
}
