package budget.store;

import budget.base.Causes;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** The bytes of files on their way to workers, which so need no folder that all can reach. */
public final class FileTransfer {

    private static final int BYTES_AT_A_TIME = 2 << 20;

    private final JdbcTemplate jdbc;

    public FileTransfer(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sends the files of these hashes that are not on their way already, several at a time. */
    public void send(List<String> hashes, Function<String, Path> places) {
        // The first part of a file goes last: where it is, the others are.
        Set<String> sent = new HashSet<>(jdbc.queryForList(
                "select sha256 from travelling_file where part = 0 and sha256 = any (?)",
                String.class,
                new SqlArrayValue("varchar", hashes.toArray())));
        Batch batch = new Batch();
        for (String sha256 : hashes) {
            if (sent.add(sha256)) {
                send(sha256, places.apply(sha256), batch);
            }
        }
        batch.send();
    }

    private static void send(String sha256, Path file, Batch batch) {
        try (FileChannel in = FileChannel.open(file)) {
            for (int part = DocumentParts.last(in.size()); part >= 0; part--) {
                batch.add(sha256, part, DocumentParts.read(in, part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file of this hash over what a path held before; to empty it first would have the disk wait. */
    public void fetch(String sha256, Path to) throws IOException {
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            int last = 0;
            for (int number = 0; number <= last; number++) {
                FilePart part = part(sha256, number).orElseThrow(() -> new LostException(sha256));
                last = part.last;
                while (part.bytes.hasRemaining()) {
                    out.write(part.bytes);
                }
            }
            out.truncate(out.position());
        }
    }

    private Optional<FilePart> part(String sha256, int number) {
        return jdbc
                .query(
                        "select bytes, (select max(part) from travelling_file whole where whole.sha256 = file.sha256)"
                                + " from travelling_file file where sha256 = ? and part = ?",
                        (row, line) -> new FilePart(ByteBuffer.wrap(row.getBytes(1)), row.getInt(2)),
                        sha256,
                        number)
                .stream()
                .findFirst();
    }

    /** Whether a failure came of bytes that are not on their way any more, because the server has died meanwhile. */
    public static boolean areLost(Throwable failure) {
        return Causes.of(failure).anyMatch(LostException.class::isInstance);
    }

    /** All have arrived. */
    public void clear() {
        jdbc.update("delete from travelling_file");
    }

    private static final class LostException extends FileNotFoundException {
        private static final long serialVersionUID = 1;

        private LostException(String sha256) {
            super("the bytes of " + sha256 + " are not in the state database");
        }
    }

    private record FilePart(ByteBuffer bytes, int last) {}

    /** Some rows at a time: neither one journey for each, nor a large file in memory. */
    private final class Batch {

        private final List<Object[]> rows = new ArrayList<>();
        private long bytes;

        private void add(String sha256, int part, byte[] content) {
            rows.add(new Object[] {sha256, part, content});
            bytes += content.length;
            if (bytes > BYTES_AT_A_TIME) {
                send();
            }
        }

        private void send() {
            jdbc.batchUpdate("insert into travelling_file values (?, ?, ?) on conflict do nothing", rows);
            rows.clear();
            bytes = 0;
        }
    }
}
