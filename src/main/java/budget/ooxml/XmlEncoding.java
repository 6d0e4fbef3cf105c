package budget.ooxml;

import budget.finding.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The encoding of an XML part, by its first bytes or its declaration. */
final class XmlEncoding {

    private static final int HEAD = 200;
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)");

    /** Those in use for workbooks. */
    private static final Pattern KNOWN = Pattern.compile(
            "UTF-8|UTF-16([BL]E)?|US-ASCII|ISO-8859-[0-9]+|windows-[0-9]+|GB[0-9]+|GBK|Big5", Pattern.CASE_INSENSITIVE);

    private XmlEncoding() {}

    /** The bytes of a part, converted to UTF-8. */
    static InputStream utf8(InputStream in, String name) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        boolean isMarked = head.length > 2 && Arrays.equals(head, 0, 3, MARK, 0, 3);
        PushbackInputStream whole = new PushbackInputStream(in, HEAD);
        whole.unread(head, isMarked ? 3 : 0, head.length - (isMarked ? 3 : 0));
        Charset charset = charset(head, name);
        return charset.equals(StandardCharsets.UTF_8)
                ? whole
                : new Recoded(new InputStreamReader(whole, charset.newDecoder()));
    }

    private static Charset charset(byte[] head, String name) throws RefusedException {
        int first = head.length < 2 ? 0 : ((head[0] & 0xff) << 8) | (head[1] & 0xff);
        return switch (first) {
            case 0xfeff, 0xfffe -> StandardCharsets.UTF_16;
            case '<' -> StandardCharsets.UTF_16BE;
            case '<' << 8 -> StandardCharsets.UTF_16LE;
            default -> declared(new String(head, StandardCharsets.ISO_8859_1), name);
        };
    }

    private static Charset declared(String head, String name) throws RefusedException {
        Matcher declared = DECLARED.matcher(head);
        if (!declared.find()) {
            return StandardCharsets.UTF_8;
        }
        String encoding = declared.group(1);
        if (KNOWN.matcher(encoding).matches() && Charset.isSupported(encoding)) {
            return Charset.forName(encoding);
        }
        throw new RefusedException(FindingCode.CORRUPT, name + ": " + encoding);
    }

    /** Characters of another encoding as UTF-8; invalid ones end the reading. */
    private static final class Recoded extends InputStream {

        private final Reader in;
        private final char[] chars = new char[4096];
        private byte[] bytes = new byte[0];
        private int at;

        private Recoded(Reader in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (at == bytes.length && !fill()) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, into, from, count);
            at += count;
            return count;
        }

        private boolean fill() throws IOException {
            int read = in.read(chars, 0, chars.length - 1);
            if (read < 0) {
                return false;
            }
            int second = Character.isHighSurrogate(chars[read - 1]) ? in.read() : -1;
            if (second >= 0) {
                // a surrogate pair
                chars[read++] = (char) second;
            }
            bytes = new String(chars, 0, read).getBytes(StandardCharsets.UTF_8);
            at = 0;
            return true;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
