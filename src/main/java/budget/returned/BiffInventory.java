package budget.returned;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;

/**
 * The kinds and numbers of records of each sheet of an .xls, to detect whether something was lost.
 *
 * <p>Records that may be written in another way without a loss are left out: numbers singly or by the row, the words of the
 * shared strings, the index of rows.
 */
final class BiffInventory {

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000a;
    private static final int OBJECT = 0x005d;
    private static final int NOTE_OBJECT = 0x0019;
    private static final int TEXT_OF_OBJECT = 0x01b6;
    private static final Set<Integer> LEFT_OUT = Set.of(
            0x00bd, 0x00be, 0x0203, 0x0201, 0x027e, 0x0204, 0x00fd, 0x00d6, // cells
            0x00d7, 0x020b, 0x00ff, 0x00fc, 0x003c, // indexes, strings, continuations
            0x00ec, 0x001c, 0x0200, 0x0208); // drawing as such, notes, size of the sheet, rows

    private final List<Map<Integer, Integer>> sheets;

    private BiffInventory(List<Map<Integer, Integer>> sheets) {
        this.sheets = sheets;
    }

    static BiffInventory of(byte[] stream) {
        List<Map<Integer, Integer>> sheets = new ArrayList<>();
        int depth = 0;
        for (int at = 0; at + 4 <= stream.length; at += 4 + word(stream, at + 2)) {
            int kind = word(stream, at);
            if (kind == BOF && depth++ == 0) {
                sheets.add(new HashMap<>());
            } else if (kind == EOF) {
                depth--;
            } else if (depth > 0) {
                count(sheets.get(sheets.size() - 1), kind, stream, at);
            }
        }
        return new BiffInventory(sheets);
    }

    private static void count(Map<Integer, Integer> sheet, int kind, byte[] stream, int at) {
        if (kind == OBJECT && at + 10 <= stream.length) {
            int type = word(stream, at + 8);
            // Comments may come and go, and each has one text.
            sheet.merge(
                    type == NOTE_OBJECT ? TEXT_OF_OBJECT : OBJECT << 16 | type,
                    type == NOTE_OBJECT ? -1 : 1,
                    Integer::sum);
        } else if (!LEFT_OUT.contains(kind)) {
            sheet.merge(kind, 1, Integer::sum);
        }
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | (bytes[at + 1] & 0xff) << 8;
    }

    /**
     * The sheets, counted from 0, of which the other workbook holds less.
     *
     * @param places the index of each sheet there; −1 for one that was to be replaced
     */
    Set<Integer> missingFrom(BiffInventory other, IntUnaryOperator places) {
        Set<Integer> missing = new HashSet<>();
        for (int i = 1; i < sheets.size(); i++) {
            int place = places.applyAsInt(i - 1);
            Map<Integer, Integer> there = place + 1 < other.sheets.size() ? other.sheets.get(place + 1) : Map.of();
            boolean isComplete = place < 0
                    || sheets.get(i).entrySet().stream()
                            .allMatch(kind -> there.getOrDefault(kind.getKey(), 0) >= kind.getValue());
            if (!isComplete) {
                missing.add(i - 1);
            }
        }
        return missing;
    }
}
