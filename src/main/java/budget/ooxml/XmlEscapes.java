package budget.ooxml;

import java.nio.charset.StandardCharsets;

/** Character and entity references of XML, and the ends of its lines. */
final class XmlEscapes {

    private static final int LONGEST = 12;

    private XmlEscapes() {}

    /**
     * Decodes characters in place; the result is never longer.
     *
     * @param inTag whether they are the value of an attribute, in which line breaks are blanks
     * @return their new end; -1 for an invalid reference
     */
    static int decode(byte[] bytes, int from, int to, boolean inTag) {
        int out = from;
        int at = from;
        while (at < to) {
            byte c = bytes[at++];
            if (c == '&') {
                int end = semicolon(bytes, at, to);
                int meant = end < 0 ? -1 : meant(new String(bytes, at, end - at, StandardCharsets.ISO_8859_1));
                if (meant < 0) {
                    return -1;
                }
                byte[] decoded = Character.toString(meant).getBytes(StandardCharsets.UTF_8);
                System.arraycopy(decoded, 0, bytes, out, decoded.length);
                out += decoded.length;
                at = end + 1;
            } else if (c < ' ' && c >= 0) {
                at += c == '\r' && at < to && bytes[at] == '\n' ? 1 : 0;
                bytes[out++] = (byte) (inTag ? ' ' : c == '\r' ? '\n' : c);
            } else {
                bytes[out++] = c;
            }
        }
        return out;
    }

    private static int semicolon(byte[] bytes, int from, int to) {
        for (int i = from; i < Math.min(to, from + LONGEST); i++) {
            if (bytes[i] == ';') {
                return i;
            }
        }
        return -1;
    }

    private static int meant(String name) {
        return switch (name) {
            case "amp" -> '&';
            case "lt" -> '<';
            case "gt" -> '>';
            case "quot" -> '"';
            case "apos" -> '\'';
            default -> name.startsWith("#") ? numbered(name.substring(1)) : -1;
        };
    }

    private static int numbered(String number) {
        try {
            int meant = number.startsWith("x") ? Integer.parseInt(number.substring(1), 16) : Integer.parseInt(number);
            return isAllowed(meant) ? meant : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Whether the character is valid in XML. */
    static boolean isAllowed(int c) {
        boolean isControl = c == '\t' || c == '\n' || c == '\r';
        boolean isPlain = (c >= ' ' && c < 0xd800) || (c > 0xdfff && c < 0xfffe);
        return isControl || isPlain || Character.isSupplementaryCodePoint(c);
    }
}
