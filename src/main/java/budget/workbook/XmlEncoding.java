package budget.workbook;

import budget.model.FindingCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the bytes of an XML part are characters: its first ones tell, or the encoding that it declares. */
final class XmlEncoding {

    private static final int HEAD = 200;
    private static final Pattern DECLARED = Pattern.compile("<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"']([^\"']*)");

    /** Those that somebody writes workbooks in. */
    private static final Pattern KNOWN = Pattern.compile(
            "UTF-8|UTF-16([BL]E)?|US-ASCII|ISO-8859-[0-9]+|windows-[0-9]+|GB[0-9]+|GBK|Big5", Pattern.CASE_INSENSITIVE);

    private XmlEncoding() {}

    /** The characters of a part; bytes that are none end the reading. */
    static Reader reader(InputStream in, String name) throws IOException {
        byte[] head = in.readNBytes(HEAD);
        boolean marked =
                head.length > 2 && (head[0] & 0xff) == 0xef && (head[1] & 0xff) == 0xbb && (head[2] & 0xff) == 0xbf;
        PushbackInputStream whole = new PushbackInputStream(in, HEAD);
        whole.unread(head, marked ? 3 : 0, head.length - (marked ? 3 : 0));
        return new InputStreamReader(whole, charset(head, name).newDecoder());
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
}
