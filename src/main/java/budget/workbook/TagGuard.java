package budget.workbook;

import budget.model.FindingCode;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends the reading of an XML part whose tags or texts are longer than any that mean something: the parser takes each of
 * them into memory as a whole.
 *
 * <p>A tag begins with {@code <}, which nothing but comments and marked sections may have in them; those of a section mean
 * nothing. In the encodings that are accepted a character of 16 bits stands at an even place, and all others have {@code <}
 * for nothing else.
 */
final class TagGuard extends FilterInputStream {

    /** A text as long as a cell may hold it, each of its characters written as a number. */
    private static final int LONGEST = 320 << 10;

    private static final String SECTION = "![CDATA[";

    private final String name;
    private long count;
    private int first;
    private int before;
    private boolean wide;
    private long sinceTag;
    private int ofSection = -1;
    private int ofEnd = -1;

    TagGuard(InputStream in, String name) {
        super(in);
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        int at = from;
        while (at < from + read) {
            at = isBetween() ? afterNextTagSign(bytes, at, from + read) : at + takeByte(bytes[at] & 0xff);
        }
        if (sinceTag > LONGEST) {
            throw new RefusedException(FindingCode.BOMB, name, Long.toString(sinceTag));
        }
        return read;
    }

    /** Whether nothing but the sign of a tag matters. */
    private boolean isBetween() {
        return !wide && count > 1 && ofSection < 0 && ofEnd < 0;
    }

    /** Most bytes are between the signs; here they are passed over quickly. */
    private int afterNextTagSign(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '<') {
            at++;
        }
        count += at - from;
        sinceTag += at - from;
        return at < to ? at + takeByte('<') : at;
    }

    /**
     * Takes one byte. Sixteen bits for a character show in the first two: a mark, or a zero beside the first tag's sign.
     */
    private int takeByte(int b) {
        if (count == 0) {
            first = b;
        } else if (count == 1) {
            wide = first == 0 || b == 0 || first + b == 0xfe + 0xff;
        }
        count++;
        sinceTag++;
        if (!wide) {
            take(b);
        } else if (count % 2 == 0) {
            take(before == 0 || b == 0 ? before + b : 0xffff);
        }
        before = b;
        return 1;
    }

    private void take(int c) {
        if (ofEnd >= 0) {
            takeInSection(c);
        } else if (c == '<') {
            sinceTag = 0;
            ofSection = 0;
        } else if (ofSection >= 0) {
            ofSection = c == SECTION.charAt(ofSection) ? ofSection + 1 : -1;
            if (ofSection == SECTION.length()) {
                ofSection = -1;
                ofEnd = 0;
            }
        }
    }

    /** A marked section ends with two brackets, or more, and a sign. */
    private void takeInSection(int c) {
        if (c == ']') {
            ofEnd++;
        } else if (c == '>' && ofEnd >= 2) {
            ofEnd = -1;
        } else {
            ofEnd = 0;
        }
    }
}
