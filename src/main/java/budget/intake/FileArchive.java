package budget.intake;

import budget.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bytes of every file ever taken in, each once, under their SHA-256. */
public final class FileArchive {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;

    public FileArchive(Path folder) {
        this.folder = folder;
    }

    /** Where the bytes of this hash lie. */
    public Path path(String sha256) {
        return folder.resolve(sha256);
    }

    /** Copies a file into the archive, unless its bytes are there already, and gives back their hash. */
    public String keep(Path file) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, "incoming-", ".part");
        try {
            String sha256 = copy(file, aside);
            if (Files.exists(path(sha256))) {
                Files.delete(aside);
            } else {
                Files.move(aside, path(sha256), StandardCopyOption.ATOMIC_MOVE);
            }
            return sha256;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Takes away the files that nobody needs, by their hash; says how many there were. */
    public int prune(Predicate<String> isNeeded) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> unneeded;
        try (Stream<Path> files = Files.list(folder)) {
            unneeded = files.filter(
                            file -> HASH.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !isNeeded.test(file.getFileName().toString()))
                    .toList();
        }
        for (Path file : unneeded) {
            Files.delete(file);
        }
        return unneeded.size();
    }

    private static String copy(Path from, Path to) throws IOException {
        try (InputStream in = Files.newInputStream(from);
                OutputStream out = Files.newOutputStream(to)) {
            return Sha256.copy(in, out);
        }
    }
}
