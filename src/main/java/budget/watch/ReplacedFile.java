package budget.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A text file that is old or new, never half. */
final class ReplacedFile {

    private ReplacedFile() {}

    static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, text, StandardCharsets.UTF_8);
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
