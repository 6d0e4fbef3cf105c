package budget.sample;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The flags of the formulas of an .xls: Excel leaves none behind, the library that makes our tests does. */
public final class XlsFlags {

    public static final int ALWAYS_CALCULATED = 1;
    public static final int CALCULATED_ON_LOAD = 2;

    private static final int HEADER = 512;
    private static final int SECTOR = 64;
    private static final int START_OF_STREAM = 0x00100809;
    private static final int FORMULA = 0x0006;
    private static final int FLAGS_AT = 4 + 14;

    private XlsFlags() {}

    /** Gives all formulas these flags; the library writes the stream in one piece, padded with ones. */
    public static byte[] set(byte[] xls, int flags) {
        ByteBuffer records = ByteBuffer.wrap(xls).order(ByteOrder.LITTLE_ENDIAN);
        int at = HEADER;
        while (records.getInt(at) != START_OF_STREAM) {
            at += SECTOR;
        }
        for (int kind = records.getShort(at); kind > 0; kind = records.getShort(at)) {
            if (kind == FORMULA) {
                records.putShort(at + FLAGS_AT, (short) flags);
            }
            at += 4 + records.getShort(at + 2);
        }
        return xls;
    }
}
