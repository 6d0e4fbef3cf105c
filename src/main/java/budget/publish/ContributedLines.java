package budget.publish;

import budget.base.Sha256;
import budget.dataset.DataTable;
import budget.dataset.DataWriter;
import budget.dataset.UnitEntries;
import budget.publish.Contribution.Lines;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of contributions in files; they are hashed while they are copied. */
final class ContributedLines implements Closeable {

    /** The tables that have lines of units, in the order in which a contribution has its lines. */
    static final List<DataTable> TABLES = tables();

    private static final int BUFFER = 1 << 16;

    private final List<@Nullable FileChannel> files = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

    private ContributedLines() {}

    private static List<DataTable> tables() {
        List<DataTable> tables = new ArrayList<>(UnitEntries.TABLES);
        tables.add(DataTable.REPAIRS);
        return List.copyOf(tables);
    }

    /** All of a contribution's lines behind one another in one file. */
    static ContributedLines in(Path file) throws IOException {
        ContributedLines lines = new ContributedLines();
        FileChannel channel = FileChannel.open(file);
        TABLES.forEach(table -> lines.files.add(channel));
        return lines;
    }

    /** The tables of a publication; one that is not there has no lines. */
    static ContributedLines of(Path publication) throws IOException {
        ContributedLines lines = new ContributedLines();
        for (DataTable table : TABLES) {
            Path file = publication.resolve(table.path());
            lines.files.add(Files.isRegularFile(file) ? FileChannel.open(file) : null);
        }
        return lines;
    }

    /** Where lines are that are written behind one another, from the first one on. */
    static Lines behindOneAnother(List<byte[]> lines) {
        long[] places = new long[lines.size()];
        long[] lengths = new long[lines.size()];
        MessageDigest digest = Sha256.digest();
        long place = 0;
        for (int at = 0; at < places.length; at++) {
            places[at] = place;
            lengths[at] = lines.get(at).length;
            place += lengths[at];
            digest.update(lines.get(at));
        }
        return new Lines(places, lengths, hex(digest));
    }

    private static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Copies a contribution's lines to the end of these files, one for each table, and returns the contribution there. */
    Contribution copy(Contribution contribution, List<@Nullable DataWriter> to) throws IOException {
        Lines lines = contribution.lines();
        long[] places = new long[TABLES.size()];
        MessageDigest digest = Sha256.digest();
        for (int at = 0; at < places.length; at++) {
            DataWriter writer = to.get(at);
            if (writer != null) {
                places[at] = writer.length();
            }
            if (lines.lengths()[at] > 0) {
                copy(at, lines, contribution, digest, writer);
            }
        }
        if (!hex(digest).equals(lines.sha256())) {
            throw new Contributions.DamagedException(contribution.label());
        }
        return contribution.at(new Lines(places, lines.lengths(), lines.sha256()));
    }

    private void copy(
            int table, Lines lines, Contribution contribution, MessageDigest digest, @Nullable DataWriter writer)
            throws IOException {
        FileChannel file = files.get(table);
        if (file == null || writer == null) {
            throw new Contributions.DamagedException(contribution.label());
        }
        long place = lines.places()[table];
        long end = place + lines.lengths()[table];
        while (place < end) {
            buffer.clear().limit((int) Math.min(BUFFER, end - place));
            int read = file.read(buffer, place);
            if (read < 0) {
                throw new Contributions.DamagedException(contribution.label());
            }
            digest.update(buffer.array(), 0, read);
            writer.append(buffer.array(), read);
            place += read;
        }
    }

    /** A contribution's lines of one table. */
    byte[] bytes(Contribution contribution, DataTable table) throws IOException {
        int at = TABLES.indexOf(table);
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(contribution.lines().lengths()[at]));
        FileChannel file = files.get(at);
        while (file != null && bytes.hasRemaining()) {
            if (file.read(bytes, contribution.lines().places()[at] + bytes.position()) < 0) {
                throw new EOFException(table.path());
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        for (FileChannel file : files) {
            if (file != null) {
                file.close();
            }
        }
    }
}
