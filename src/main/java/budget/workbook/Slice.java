package budget.workbook;

/** A stretch of the characters of an XML part as it is being read, good until the part is read on. */
final class Slice implements CharSequence {

    private static final int MOST_DIGITS = 9;

    private char[] chars = new char[0];
    private int from;
    private int to;

    Slice set(char[] chars, int from, int to) {
        this.chars = chars;
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
        return chars[from + index];
    }

    /** Of a long one as much as this. */
    Slice upTo(int length) {
        to = Math.min(to, from + length);
        return this;
    }

    boolean is(String other) {
        return XmlNames.is(other, chars, from, to);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return new String(chars, from + start, end - start);
    }

    /** The number that these characters are, if they are nothing but some digits; -1 otherwise. */
    int digits() {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = chars[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return to > from && to - from <= MOST_DIGITS ? number : -1;
    }

    @Override
    public String toString() {
        return from == to ? "" : new String(chars, from, to - from);
    }
}
