package budget.definition;

import budget.base.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a job folder at the time of reading; a run keeps exactly these. */
public final class JobBytes {

    /** Limit of what is held in memory: a register of 100,000 units has 10 MiB. */
    private static final long LARGEST_HELD = 16 << 20;

    private final Map<String, String> hashes = new TreeMap<>();
    private final Map<String, byte[]> held = new HashMap<>();

    private JobBytes() {}

    static JobBytes of(Path folder) throws IOException {
        JobBytes bytes = new JobBytes();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!name.startsWith(".") && !name.contains("/.") && !name.startsWith("~$")) {
                    bytes.take(name, file);
                }
            }
        }
        return bytes;
    }

    private void take(String name, Path file) throws IOException {
        if (Files.size(file) > LARGEST_HELD) {
            hashes.put(name, Sha256.of(file));
        } else {
            byte[] read = Files.readAllBytes(file);
            hashes.put(name, Sha256.of(read));
            held.put(name, read);
        }
    }

    /** The SHA-256 of every file, by its name in the folder. */
    Map<String, String> hashes() {
        return hashes;
    }

    /** The bytes of a file; nothing where it is larger than any that a job needs. */
    public Optional<byte[]> of(String name) {
        return Optional.ofNullable(held.get(name));
    }
}
