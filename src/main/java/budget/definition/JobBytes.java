package budget.definition;

import budget.base.Sha256;
import budget.jobfile.FolderChain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files of a job folder and its bases at the time of reading; a run keeps exactly these. */
public final class JobBytes {

    /** Limit of what is held in memory: a register of 100,000 units has 10 MiB. */
    private static final long LARGEST_HELD = 16 << 20;

    private final Map<String, Path> paths;
    private final Map<String, String> hashes = new TreeMap<>();
    private final Map<String, byte[]> held = new HashMap<>();

    private JobBytes(Map<String, Path> paths) {
        this.paths = Map.copyOf(paths);
    }

    static JobBytes of(FolderChain chain) throws IOException {
        JobBytes bytes = new JobBytes(chain.files());
        for (Map.Entry<String, Path> file : bytes.paths.entrySet()) {
            bytes.take(file.getKey(), file.getValue());
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

    /** The SHA-256 of every file, by its name in the folder; names of files of a base begin with {@code base/}. */
    Map<String, String> hashes() {
        return hashes;
    }

    /** Where a file is; a file that the job does not have is in no folder of it. */
    public Optional<Path> pathOf(String name) {
        return Optional.ofNullable(paths.get(name));
    }

    /** The bytes of a file; nothing where it is larger than any that a job needs. */
    public Optional<byte[]> of(String name) {
        return Optional.ofNullable(held.get(name));
    }
}
