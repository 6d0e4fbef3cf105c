package budget.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Harm to bytes, whatever they mean. */
final class ByteHarm {

    static final List<Mutation> ALL = List.of(
            ByteHarm::cutOff,
            ByteHarm::zeroed,
            ByteHarm::oneChanged,
            ByteHarm::someChanged,
            ByteHarm::moved,
            ByteHarm::lengthChanged,
            ByteHarm::appended);

    private ByteHarm() {}

    private static byte[] cutOff(byte[] file, Random random) {
        return Arrays.copyOf(file, random.nextInt(file.length));
    }

    private static byte[] zeroed(byte[] file, Random random) {
        byte[] harmed = file.clone();
        int at = random.nextInt(harmed.length);
        Arrays.fill(harmed, at, Math.min(harmed.length, at + random.nextInt(2000)), (byte) 0);
        return harmed;
    }

    private static byte[] oneChanged(byte[] file, Random random) {
        byte[] harmed = file.clone();
        harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
        return harmed;
    }

    private static byte[] someChanged(byte[] file, Random random) {
        byte[] harmed = file.clone();
        for (int i = 0; i < 20; i++) {
            harmed[random.nextInt(harmed.length)] = (byte) random.nextInt(256);
        }
        return harmed;
    }

    /** A stretch of the file stands where another one was. */
    private static byte[] moved(byte[] file, Random random) {
        byte[] harmed = file.clone();
        int length = 1 + random.nextInt(Math.min(4096, harmed.length));
        System.arraycopy(
                file,
                random.nextInt(harmed.length - length + 1),
                harmed,
                random.nextInt(harmed.length - length + 1),
                length);
        return harmed;
    }

    /** Four bytes as they would state a length or a place, and one that cannot be. */
    private static byte[] lengthChanged(byte[] file, Random random) {
        byte[] harmed = file.clone();
        int number = List.of(0, 1, -1, -2, -3, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xffff, random.nextInt())
                .get(random.nextInt(9));
        int at = random.nextInt(harmed.length - 3) & ~3;
        for (int i = 0; i < 4; i++) {
            harmed[at + i] = (byte) (number >> (8 * i));
        }
        return harmed;
    }

    private static byte[] appended(byte[] file, Random random) {
        byte[] more = "PK\u0005\u0006 and so on".getBytes(StandardCharsets.ISO_8859_1);
        byte[] harmed = Arrays.copyOf(file, file.length + more.length * (1 + random.nextInt(100)));
        for (int at = file.length; at < harmed.length; at += more.length) {
            System.arraycopy(more, 0, harmed, at, more.length);
        }
        return harmed;
    }
}
