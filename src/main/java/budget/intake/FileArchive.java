package budget.intake;

import budget.model.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
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
    private static final String INCOMING = "incoming-";

    private final Path folder;

    public FileArchive(Path folder) {
        this.folder = folder;
    }

    /** Where the bytes of this hash lie. */
    public Path path(String sha256) {
        return folder.resolve(sha256);
    }

    /** Clears away what a killed intake left behind. */
    public void clearUnfinished() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, INCOMING + "*")) {
                for (Path file : unfinished) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Copies a file into the archive, unless its bytes are there already, and gives back their hash. */
    public String keep(Path file) throws IOException {
        String known = Sha256.of(file);
        return isWhole(path(known), file) ? known : keepAnew(file);
    }

    /** A power cut may leave a file behind that has its name but not its bytes. */
    private static boolean isWhole(Path kept, Path file) throws IOException {
        return Files.exists(kept) && Files.size(kept) == Files.size(file);
    }

    private String keepAnew(Path file) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, INCOMING, ".part");
        try {
            String sha256;
            try (InputStream in = Files.newInputStream(file);
                    OutputStream out = Files.newOutputStream(aside)) {
                sha256 = Sha256.copy(in, out);
            }
            Files.move(aside, path(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
}
