package budget.archive;

import budget.base.CodePoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.compress.archivers.zip.AbstractUnicodeExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The files of an archive; nothing is unpacked to disk.
 *
 * <p>Programs that unpack archives choose differently between two entries of one name, and between the name in an entry's own
 * header and the one in the directory at the end. Such names are {@link #ambiguous}.
 */
final class ZipHolding implements Holding {

    private static final int LOCAL_HEADER = 30;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int NAME_LENGTH_AT = 26;

    /** Bytes between two entries: a data descriptor has at most 24, an entry that the directory does not list at least 30. */
    private static final long LARGEST_GAP = 24;

    private final Path file;
    private final ZipFile zip;
    private final Set<String> names = new TreeSet<>(CodePoints.ORDER);
    private final Set<String> ambiguous = new TreeSet<>(CodePoints.ORDER);

    ZipHolding(Path file) throws IOException {
        this.file = file;
        zip = ZipFile.builder().setPath(file).setCharset(StandardCharsets.UTF_8).get();
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        entries.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipArchiveEntry::getName)
                .filter(name -> !names.add(name))
                .forEach(ambiguous::add);
        compareLocalHeaders(entries);
    }

    private void compareLocalHeaders(List<ZipArchiveEntry> entries) throws IOException {
        List<ZipArchiveEntry> inOrder = entries.stream()
                .sorted(Comparator.comparingLong(ZipArchiveEntry::getLocalHeaderOffset))
                .toList();
        try (FileChannel channel = FileChannel.open(file)) {
            long end = 0;
            for (ZipArchiveEntry entry : inOrder) {
                boolean follows =
                        entry.getLocalHeaderOffset() >= end && entry.getLocalHeaderOffset() - end <= LARGEST_GAP;
                if (!follows || !hasOneName(entry, channel)) {
                    ambiguous.add(entry.getName());
                }
                end = entry.getDataOffset() + entry.getCompressedSize();
            }
        }
    }

    private static boolean hasOneName(ZipArchiveEntry entry, FileChannel channel) throws IOException {
        ByteBuffer header = read(channel, entry.getLocalHeaderOffset(), LOCAL_HEADER);
        byte[] name = entry.getRawName();
        if (header.getInt(0) != LOCAL_SIGNATURE
                || Short.toUnsignedInt(header.getShort(NAME_LENGTH_AT)) != name.length) {
            return false;
        }
        boolean hasAnotherName =
                Arrays.stream(entry.getExtraFields()).anyMatch(AbstractUnicodeExtraField.class::isInstance);
        byte[] local = read(channel, entry.getLocalHeaderOffset() + LOCAL_HEADER, name.length)
                .array();
        return !hasAnotherName && Arrays.equals(local, name);
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        long at = from;
        int count = length == 0 ? -1 : channel.read(bytes, at);
        while (count > 0) {
            at += count;
            count = channel.read(bytes, at);
        }
        return bytes;
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Set<String> ambiguous() {
        return ambiguous;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
