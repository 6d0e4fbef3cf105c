package budget.ooxml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * A range of the bytes of an XML part, valid until the part is read further. They are UTF-8; single bytes
 * are characters only as far as they are ASCII.
 */
public final class Slice implements CharSequence {

    private static final int MOST_DIGITS = 9;

    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    Slice set(byte[] bytes, int from, int to) {
        this.bytes = bytes;
        this.from = from;
        this.to = to;
        return this;
    }

    @Override
    public int length() {
        return to - from;
    }

    @Override
    public char charAt(int index) {
        return (char) (bytes[from + index] & 0xff);
    }

    public boolean is(String other) {
        return XmlNames.is(other, bytes, from, to);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new Slice().set(bytes, from + start, from + end);
    }

    /** The number that they are, if they are nothing but some digits; -1 otherwise. */
    public int digits() {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return to > from && to - from <= MOST_DIGITS ? number : -1;
    }

    /** Whether the bytes are characters, all of them. */
    boolean isText() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, to - from));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @Override
    public String toString() {
        return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
