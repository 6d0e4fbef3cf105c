package budget.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The bytes of files on their way to workers, which so need no folder that all can reach. */
public final class TravellingFiles {

    private final JdbcTemplate jdbc;

    public TravellingFiles(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Sends a file of this hash, unless it is on its way already. */
    public void send(String sha256, Path file) {
        Integer sent =
                jdbc.queryForObject("select count(*) from travelling_file where sha256 = ?", Integer.class, sha256);
        if (sent != null && sent > 0) {
            return;
        }
        List<byte[]> parts = Parts.of(bytes(file));
        // The first part goes last: where it is, the others are.
        for (int part = parts.size() - 1; part >= 0; part--) {
            jdbc.update(
                    "insert into travelling_file values (?, ?, ?) on conflict do nothing",
                    sha256,
                    part,
                    parts.get(part));
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the file of this hash to a path. */
    public void fetch(String sha256, Path to) throws IOException {
        List<byte[]> parts = jdbc.queryForList(
                "select bytes from travelling_file where sha256 = ? order by part", byte[].class, sha256);
        Files.write(to, Parts.joined(parts));
    }

    /** All have arrived. */
    public void clear() {
        jdbc.update("delete from travelling_file");
    }
}
