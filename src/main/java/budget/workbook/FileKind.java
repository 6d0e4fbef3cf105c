package budget.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The kind of a file, by its first bytes and not by its name. */
enum FileKind {
    EMPTY,
    ZIP,
    OLE2,
    PDF("PDF"),
    RTF("Word (RTF)"),
    HTML("HTML"),
    XML_2003("Excel XML 2003"),
    XML("XML"),
    PICTURE("picture"),
    ARCHIVE("archive"),
    OLD_EXCEL("Excel 5.0/95"),
    CSV("CSV"),
    TEXT("text"),
    UNKNOWN("unknown");

    private final String printed;

    FileKind() {
        this("");
    }

    FileKind(String printed) {
        this.printed = printed;
    }

    /** How messages name it. */
    String printed() {
        return printed;
    }

    /** The kind of a file that starts with these bytes. */
    static FileKind of(byte[] head) {
        if (head.length == 0) {
            return EMPTY;
        }
        if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06)) {
            return ZIP;
        }
        if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
            return OLE2;
        }
        if (startsWith(head, 0x09, 0x08) || startsWith(head, 0x09, 0x04) || startsWith(head, 0x09, 0x02)) {
            return OLD_EXCEL;
        }
        if (startsWith(head, 0x89, 'P', 'N', 'G')
                || startsWith(head, 0xff, 0xd8, 0xff)
                || startsWith(head, 'G', 'I', 'F')) {
            return PICTURE;
        }
        if (startsWith(head, 'R', 'a', 'r', '!') || startsWith(head, '7', 'z', 0xbc) || startsWith(head, 0x1f, 0x8b)) {
            return ARCHIVE;
        }
        return ofText(head);
    }

    private static FileKind ofText(byte[] head) {
        String text =
                decoded(head).replace("\u00ef\u00bb\u00bf", "").stripLeading().toLowerCase(Locale.ROOT);
        if (text.startsWith("%pdf")) {
            return PDF;
        }
        if (text.startsWith("{\\rtf")) {
            return RTF;
        }
        if (text.startsWith("<!doctype html") || text.startsWith("<html") || text.contains("<table")) {
            return HTML;
        }
        if (text.startsWith("<?xml") || text.startsWith("<")) {
            return text.contains("urn:schemas-microsoft-com:office:spreadsheet") ? XML_2003 : XML;
        }
        boolean readable = text.chars().noneMatch(c -> c < 0x20 && c != '\n' && c != '\r' && c != '\t');
        if (!readable) {
            return UNKNOWN;
        }
        return text.contains(",") || text.contains("\t") || text.contains(";") ? CSV : TEXT;
    }

    private static String decoded(byte[] head) {
        boolean wide = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
        return new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }

    private static boolean startsWith(byte[] head, int... bytes) {
        if (head.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((head[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
