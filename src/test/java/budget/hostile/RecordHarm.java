package budget.hostile;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Harm to the records of an .xls: the container around them stays sound. */
final class RecordHarm {

    static final List<Mutation> ALL = List.of(RecordHarm::applied);

    private static final String STREAM = "Workbook";

    /** Kinds of records that matter to a reader: bounds, strings, cells, formulas, merged regions, encryption. */
    private static final List<Integer> KINDS = List.of(
            0x0809, 0x000a, 0x0085, 0x00fc, 0x003c, 0x00fd, 0x0203, 0x0006, 0x0207, 0x00e5, 0x00bd, 0x00be, 0x0208,
            0x007d, 0x002f, 0x0031, 0x00e0, 0x041e, 0x01ae, 0x0205, 0x04bc, 0x0221, 0x00ec, 0x005d, 0x01b6, 0x001c);

    private static final List<Long> DOUBLES = List.of(
            Double.doubleToLongBits(Double.NaN),
            Double.doubleToLongBits(Double.POSITIVE_INFINITY),
            Double.doubleToLongBits(Double.MAX_VALUE),
            Double.doubleToLongBits(Double.MIN_VALUE),
            Double.doubleToLongBits(-0.0),
            -1L,
            0L);

    private RecordHarm() {}

    private static byte[] applied(byte[] file, Random random) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            if (!container.getRoot().hasEntry(STREAM)) {
                return file;
            }
            byte[] stream;
            try (InputStream in = container.createDocumentInputStream(STREAM)) {
                stream = in.readAllBytes();
            }
            List<byte[]> records = records(stream);
            for (int i = 0; i <= random.nextInt(4); i++) {
                harm(records, random);
            }
            container.getRoot().getEntry(STREAM).delete();
            container.createDocument(new ByteArrayInputStream(joined(records, random)), STREAM);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static List<byte[]> records(byte[] stream) {
        List<byte[]> records = new ArrayList<>();
        for (int at = 0; at + 4 <= stream.length; ) {
            int length = 4 + ((stream[at + 2] & 0xff) | ((stream[at + 3] & 0xff) << 8));
            records.add(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + length)));
            at += length;
        }
        return records;
    }

    private static byte[] joined(List<byte[]> records, Random random) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        records.forEach(joined::writeBytes);
        byte[] all = joined.toByteArray();
        return random.nextInt(20) == 0 ? Arrays.copyOf(all, random.nextInt(all.length + 1)) : all;
    }

    private static void harm(List<byte[]> records, Random random) {
        int at = random.nextInt(records.size());
        byte[] record = records.get(at).clone();
        switch (random.nextInt(9)) {
            case 0 -> put(record, 2, random.nextInt(0x10000));
            case 1 -> put(record, 0, Evil.one(KINDS, random));
            case 2 -> put(record, 4 + 2 * random.nextInt(6), Evil.one(List.of(0, 1, 0xff, 0x7fff, 0xffff), random));
            case 3 -> scribble(record, random);
            case 4 -> records.addAll(at, repeated(record, random));
            case 5 -> records.set(random.nextInt(records.size()), record);
            case 6 -> record = cut(record, random);
            case 7 -> number(record, random);
            default -> record = new byte[0];
        }
        records.set(at, record);
    }

    private static List<byte[]> repeated(byte[] record, Random random) {
        int times = Evil.one(List.of(1, 3, 5_000), random);
        return Collections.nCopies(Math.min(times, (1 << 20) / (1 + record.length)), record);
    }

    private static void put(byte[] record, int at, int word) {
        if (at + 2 <= record.length) {
            record[at] = (byte) word;
            record[at + 1] = (byte) (word >> 8);
        }
    }

    private static void scribble(byte[] record, Random random) {
        for (int i = 0; i <= random.nextInt(4) && record.length > 4; i++) {
            record[4 + random.nextInt(record.length - 4)] = (byte) random.nextInt(256);
        }
    }

    /** A record that is shorter, and says so. */
    private static byte[] cut(byte[] record, Random random) {
        byte[] shorter = Arrays.copyOf(record, Math.max(4, random.nextInt(record.length + 1)));
        put(shorter, 2, shorter.length - 4);
        return shorter;
    }

    /** In a record of a number or of a formula, a value that is none. */
    private static void number(byte[] record, Random random) {
        if (record.length >= 18) {
            ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN).putLong(10, Evil.one(DOUBLES, random));
        }
    }
}
