package budget.hostile;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Random;

/** Harm to an OLE2 container: its header, the chains of its sectors, its directory. */
final class SectorHarm {

    static final List<Mutation> ALL =
            List.of(SectorHarm::header, SectorHarm::chain, SectorHarm::chain, SectorHarm::directory);

    private static final int SECTOR = 512;
    private static final int ENTRY = 128;

    private SectorHarm() {}

    private static byte[] header(byte[] file, Random random) {
        ByteBuffer harmed = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        if (random.nextBoolean()) {
            harmed.putShort(24 + 2 * random.nextInt(10), (short) random.nextInt(0x10000));
        } else {
            harmed.putInt(40 + 4 * random.nextInt(20), sector(random));
        }
        return harmed.array();
    }

    /** The chain of sectors goes elsewhere: back to itself, into the middle of another, beyond the end. */
    private static byte[] chain(byte[] file, Random random) {
        ByteBuffer harmed = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int table = (harmed.getInt(76) + 1) * SECTOR;
        for (int i = 0; i <= random.nextInt(4); i++) {
            int entry = random.nextInt(SECTOR / 4);
            if (table > 0 && table + SECTOR <= file.length) {
                harmed.putInt(table + 4 * entry, random.nextInt(3) == 0 ? entry : sector(random));
            }
        }
        return harmed.array();
    }

    private static byte[] directory(byte[] file, Random random) {
        ByteBuffer harmed = ByteBuffer.wrap(file.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int first = (harmed.getInt(48) + 1) * SECTOR;
        int entry = first + ENTRY * random.nextInt(4);
        if (first > 0 && entry + ENTRY <= file.length) {
            int field = Evil.one(List.of(0, 64, 66, 68, 72, 76, 116, 120, 124), random);
            harmed.putInt(entry + field, sector(random));
        }
        return harmed.array();
    }

    private static int sector(Random random) {
        return Evil.one(
                List.of(0, 1, 2, -1, -2, -3, -4, 0x7fffffff, 0x00ffffff, random.nextInt(200), random.nextInt()),
                random);
    }
}
