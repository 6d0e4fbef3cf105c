package budget.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.SqlArrayValue;

/** The bytes of files on their way to workers, which so need no folder that all can reach. */
public final class TravellingFiles {

    private static final int BYTES_AT_A_TIME = 2 << 20;

    private final JdbcTemplate jdbc;

    public TravellingFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sends the files of these hashes that are not on their way already, several at a time. */
    public void send(List<String> hashes, Function<String, Path> places) {
        // The first part of a file goes last: where it is, the others are.
        Set<String> sent = new HashSet<>(jdbc.queryForList(
                "select sha256 from travelling_file where part = 0 and sha256 = any (?)",
                String.class,
                new SqlArrayValue("varchar", hashes.toArray())));
        List<Object[]> rows = new ArrayList<>();
        long bytes = 0;
        for (String sha256 : hashes) {
            if (sent.add(sha256)) {
                List<byte[]> parts = Parts.of(bytes(places.apply(sha256)));
                for (int part = parts.size() - 1; part >= 0; part--) {
                    rows.add(new Object[] {sha256, part, parts.get(part)});
                    bytes += parts.get(part).length;
                }
            }
            if (bytes > BYTES_AT_A_TIME) {
                send(rows);
                bytes = 0;
            }
        }
        send(rows);
    }

    private void send(List<Object[]> rows) {
        jdbc.batchUpdate("insert into travelling_file values (?, ?, ?) on conflict do nothing", rows);
        rows.clear();
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file of this hash over what a path held before; to empty it first would have the disk wait. */
    public void fetch(String sha256, Path to) throws IOException {
        List<byte[]> parts = jdbc.queryForList(
                "select bytes from travelling_file where sha256 = ? order by part", byte[].class, sha256);
        if (parts.isEmpty()) {
            throw new LostException(sha256);
        }
        ByteBuffer bytes = ByteBuffer.wrap(Parts.joined(parts));
        try (FileChannel out = FileChannel.open(to, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.truncate(bytes.limit());
        }
    }

    /** Whether a failure came of bytes that are not on their way any more, because the server has died meanwhile. */
    public static boolean areLost(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(LostException.class::isInstance);
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
}
