package budget.ooxml;

import budget.finding.FindingCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of an XML part as they come by, and what they are one by one. Those of one tag or text are in memory together; one
 * that is too long ends the reading.
 */
abstract class XmlBytes implements Closeable {

    /** A text as long as a cell may hold it, each of its characters written as a number. */
    private static final int LONGEST = 320 << 10;

    /** What is in memory, up to the end. */
    byte[] bytes;

    int end;

    /** Where the reading is. */
    int at;

    /** Where the tag or text starts that is to stay in memory. */
    int kept;

    /** Behind the last colon in the names of a tag; nought before its first name. */
    int colon;

    private final InputStream in;
    private final String part;

    XmlBytes(InputStream in, String part, byte[] buffer) {
        this.in = in;
        this.part = part;
        this.bytes = buffer;
    }

    /** Where the next tag starts; the end of what is in memory if there is none. The others here end alike. */
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

    /** Passes everything up to this sign, which has to come, and the sign. */
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

    /** Where the name just passed starts behind its prefix. */
    final int local(int from) {
        return Math.max(from, colon);
    }

    /** NameChar of XML 1.0; every non-ASCII byte is accepted. */
    private static boolean isOfName(byte c) {
        return c > '>' || c < 0 || (c >= '0' && c <= ':') || c == '-' || c == '.';
    }

    /** Whether so many characters follow; they are in memory then. */
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

    /** Reads on, and lets go of all that stands before the tag or text being looked at. */
    final boolean fill() throws IOException {
        int held = end - kept;
        if (held >= LONGEST) {
            throw tooLong(held);
        }
        boolean isNarrow = held > bytes.length / 2;
        byte[] room = isNarrow ? new byte[Math.min(LONGEST, 2 * bytes.length)] : bytes;
        System.arraycopy(bytes, kept, room, 0, held);
        bytes = room;
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
