package budget.ooxml;

import budget.finding.FindingCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The buffered bytes of an XML part, and their character classes. One tag or text is in memory as a whole; one
 * that is too long ends the reading.
 */
abstract class XmlBytes implements Closeable {

    /** A text as long as a cell may hold it, each of its characters written as a number. */
    private static final int LONGEST = 320 << 10;

    /** What is in memory, up to the end. */
    byte[] bytes;

    int end;

    /** Offset of the next byte. */
    int at;

    /** Offset of the tag or text that is kept in memory. */
    int kept;

    /** Offset after the last colon in the names of a tag; 0 before its first name. */
    int colon;

    private final InputStream in;
    private final String part;

    /** How many bytes were before those in memory. */
    private long dropped;

    XmlBytes(InputStream in, String part, byte[] buffer) {
        this.in = in;
        this.part = part;
        this.bytes = buffer;
    }

    /** Offset of the next tag; the end of the buffer if there is none, as for the others here. */
    final int nextSign(int from) {
        int i = from;
        while (i < end && bytes[i] != '<') {
            i++;
        }
        return i;
    }

    final boolean starts(String sign) throws IOException {
        return has(sign.length()) && XmlNames.is(sign, bytes, at, at + sign.length());
    }

    /** Skips up to and including this sign, which is required. */
    final void passOver(String sign) throws IOException {
        while (!starts(sign)) {
            if (at == end) {
                throw corrupt();
            }
            at++;
        }
        at += sign.length();
    }

    final int behindBlanks(int from) {
        int i = from;
        while (i < end && isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    static boolean isBlank(byte c) {
        return c <= ' ' && c >= 0;
    }

    final int behindName(int from) {
        int i = from;
        while (i < end && isOfName(bytes[i])) {
            if (bytes[i++] == ':') {
                colon = i;
            }
        }
        return i;
    }

    /** Offset of the last name after its prefix. */
    final int local(int from) {
        return Math.max(from, colon);
    }

    /** NameChar of XML 1.0; every non-ASCII byte is accepted. */
    private static boolean isOfName(byte c) {
        return c > '>' || c < 0 || (c >= '0' && c <= ':') || c == '-' || c == '.';
    }

    /** Whether this many bytes follow; they are then in memory. */
    final boolean has(int count) throws IOException {
        while (end - at < count) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    final void more() throws IOException {
        if (!fill()) {
            throw corrupt();
        }
    }

    /** Fills the buffer, and drops all before the current tag or text. */
    final boolean fill() throws IOException {
        int held = end - kept;
        if (held >= LONGEST) {
            throw tooLong(held);
        }
        boolean isNarrow = held > bytes.length / 2;
        byte[] room = isNarrow ? new byte[Math.min(LONGEST, 2 * bytes.length)] : bytes;
        System.arraycopy(bytes, kept, room, 0, held);
        bytes = room;
        dropped += kept;
        at -= kept;
        kept = 0;
        end = held;
        try {
            for (int read = 0; read >= 0 && end < bytes.length; end += Math.max(0, read)) {
                read = in.read(bytes, end, bytes.length - end);
            }
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            throw corrupt();
        }
        return end > held;
    }

    /** Offset of the next byte in the part, as far as that is UTF-8. */
    final long position() {
        return dropped + at;
    }

    final RefusedException corrupt() {
        return new RefusedException(FindingCode.CORRUPT, part);
    }

    final RefusedException tooLong(int length) {
        return new RefusedException(FindingCode.BOMB, part, Integer.toString(length));
    }

    /** The buffer, for the next part. */
    final byte[] buffer() {
        return bytes;
    }

    @Override
    public final void close() throws IOException {
        in.close();
    }
}
