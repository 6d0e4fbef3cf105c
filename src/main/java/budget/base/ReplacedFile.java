package budget.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;

/** A text file that is old or new, never half. */
public final class ReplacedFile {

    private ReplacedFile() {}

    public static void write(Path file, String text) throws IOException {
        Path aside = aside(file);
        Files.writeString(aside, text, StandardCharsets.UTF_8);
        put(aside, file);
    }

    /** The same for secrets: only the owner may read it, where the file system has such rights. */
    public static void writePrivately(Path file, String text) throws IOException {
        Path aside = aside(file);
        Files.deleteIfExists(aside);
        Files.createFile(aside);
        if (Files.getFileAttributeView(aside, PosixFileAttributeView.class) != null) {
            Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rw-------"));
        }
        Files.writeString(aside, text, StandardCharsets.UTF_8);
        put(aside, file);
    }

    private static Path aside(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private static void put(Path aside, Path file) throws IOException {
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
