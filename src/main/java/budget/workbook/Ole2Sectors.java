package budget.workbook;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * The sectors of an OLE2 container: whether the file has all that its allocation table names.
 *
 * <p>An incomplete copy mostly ends at a multiple of the sector's size, so its length is no proof.
 */
final class Ole2Sectors {

    private static final int HEADER = 512;
    private static final int FREE = -1;
    private static final int TABLE_SECTORS_IN_HEADER = 109;

    private final FileChannel file;
    private final int sectorSize;
    private final long present;

    private Ole2Sectors(FileChannel file, ByteBuffer header) throws IOException {
        this.file = file;
        this.sectorSize = header.getShort(30) == 12 ? 4096 : 512;
        this.present = (file.size() - 1) / sectorSize;
    }

    /** Whether the end of the container is missing. */
    static boolean isTruncated(Path path) throws IOException {
        try (FileChannel file = FileChannel.open(path)) {
            if (file.size() < HEADER || file.size() % HEADER != 0) {
                return true;
            }
            ByteBuffer header = read(file, 0, HEADER);
            return new Ole2Sectors(file, header).lacksAny(header);
        }
    }

    private boolean lacksAny(ByteBuffer header) throws IOException {
        for (int i = 0; i < TABLE_SECTORS_IN_HEADER; i++) {
            int table = header.getInt(76 + 4 * i);
            if (table >= present) {
                return true;
            }
            if (table >= 0 && lastUsed(table, (long) i * sectorSize / 4) >= present) {
                return true;
            }
        }
        return false;
    }

    /** The last sector in use by a sector of the allocation table. */
    private long lastUsed(int table, long first) throws IOException {
        ByteBuffer entries = read(file, (table + 1L) * sectorSize, sectorSize);
        for (int i = sectorSize / 4 - 1; i >= 0; i--) {
            if (entries.getInt(4 * i) != FREE) {
                return first + i;
            }
        }
        return FREE;
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && file.read(bytes, at + bytes.position()) >= 0) {
            // until the buffer is full or the file ends
        }
        return bytes;
    }
}
