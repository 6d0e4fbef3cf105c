package budget.job;

import budget.intake.FileArchive;
import budget.store.TravellingFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches from the database what does not lie here. Each thread writes it over what it has read before: to make a file and take
 * it away again costs as much as to read a workbook.
 */
final class Fetching implements Delivery, AutoCloseable {

    private final TravellingFiles files;
    private final FileArchive archive;
    private final Map<Thread, Path> fetched = new ConcurrentHashMap<>();

    Fetching(TravellingFiles files, FileArchive archive) {
        this.files = files;
        this.archive = archive;
    }

    @Override
    public Path bring(String sha256) throws IOException {
        Path place = archive.path(sha256);
        if (Files.exists(place)) {
            return place;
        }
        Path own = fetched.computeIfAbsent(Thread.currentThread(), thread -> newFileIn(place));
        files.fetch(sha256, own);
        return own;
    }

    private static Path newFileIn(Path place) {
        try {
            Path folder = Files.createDirectories(place.toAbsolutePath().getParent());
            return Files.createTempFile(folder, "fetched-", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes away what was fetched. */
    @Override
    public void close() throws IOException {
        for (Path file : fetched.values()) {
            Files.deleteIfExists(file);
        }
    }
}
