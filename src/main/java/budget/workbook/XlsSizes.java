package budget.workbook;

import budget.finding.FindingCode;
import budget.ooxml.RefusedException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The memory that the records of an .xls would take, estimated from their headers before they are read: its cells and
 * texts are held together.
 */
final class XlsSizes {

    /** A sheet full of rows, with sixteen columns of them filled. */
    private static final int MOST_CELLS = 1 << 20;

    private static final int MOST_TEXTS = 300_000;

    /** For an encrypted table of texts, whose number of texts is unknown. */
    private static final int MOST_BYTES_OF_SECRET_TEXTS = 4 << 20;

    private static final int MOST_BYTES_OF_TEXTS = 64 << 20;

    private static final int TEXTS = 0x00fc;
    private static final int CONTINUED = 0x003c;
    private static final int SECRET = 0x002f;
    private static final int ROW_OF_NUMBERS = 0x00bd;
    private static final int ROW_OF_BLANKS = 0x00be;
    private final InputStream records;
    private long cells;
    private long texts;
    private long bytesOfTexts;
    private boolean secret;
    private int before;

    private XlsSizes(InputStream records) {
        this.records = records;
    }

    /** Refuses a stream of records that would take too much memory. */
    static void check(InputStream records) throws IOException {
        XlsSizes sizes = new XlsSizes(records);
        byte[] head = new byte[4];
        while (records.readNBytes(head, 0, 4) == 4) {
            sizes.take(word(head, 0), word(head, 2));
        }
        sizes.refuse();
    }

    private void take(int kind, int length) throws IOException {
        int left = length;
        if (kind == TEXTS && length >= 8 && !secret) {
            byte[] counts = records.readNBytes(8);
            left -= counts.length;
            texts += counts.length < 8 ? 0 : (word(counts, 4) | ((long) word(counts, 6) << 16));
        }
        boolean goesOn = kind == CONTINUED && before == TEXTS;
        if (kind == TEXTS || goesOn) {
            bytesOfTexts += length;
        }
        cells += cellsOf(kind, length);
        secret |= kind == SECRET;
        before = goesOn ? TEXTS : kind;
        records.skipNBytes(Math.min(left, Math.max(0, records.available())));
    }

    private static int cellsOf(int kind, int length) {
        return switch (kind) {
            case ROW_OF_NUMBERS -> Math.max(0, length - 6) / 6;
            case ROW_OF_BLANKS -> Math.max(0, length - 6) / 2;
            case 0x0006, 0x00fd, 0x00d6, 0x0201, 0x0203, 0x0204, 0x0205, 0x0207, 0x027e -> 1;
            default -> 0;
        };
    }

    private void refuse() throws RefusedException {
        // Bounded by the stream, as a damaged file may state too many: a text takes at least three bytes.
        boolean tooManyTexts = Math.min(texts, bytesOfTexts / 3) > MOST_TEXTS
                || bytesOfTexts > MOST_BYTES_OF_TEXTS
                || (secret && bytesOfTexts > MOST_BYTES_OF_SECRET_TEXTS);
        if (tooManyTexts || cells > MOST_CELLS) {
            throw new RefusedException(FindingCode.BOMB, "BIFF8", Long.toString(Math.max(cells, texts)));
        }
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }
}
