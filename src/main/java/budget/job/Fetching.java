package budget.job;

import budget.intake.FileArchive;
import budget.store.TravellingFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Fetches from the database what does not lie here, or may not be read here. Each thread writes it over what it has read
 * before: to make a file and take it away again costs as much as to read a workbook.
 */
final class Fetching implements Delivery, AutoCloseable {

    private static final String FETCHED = "fetched-";

    /** Older unfinished files are left over from ended processes; a slow process that still needs its file makes it anew. */
    private static final Duration ABANDONED = Duration.ofDays(1);

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
        if (Files.isReadable(place) && archive.isIntact(sha256)) {
            return place;
        }
        Path own = fetched.computeIfAbsent(Thread.currentThread(), thread -> newFileIn(place));
        files.fetch(sha256, own);
        return own;
    }

    private static Path newFileIn(Path place) {
        try {
            Path folder = Files.createDirectories(place.toAbsolutePath().getParent());
            clearAbandoned(folder);
            return Files.createTempFile(folder, FETCHED, ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One that was killed has left its file behind. */
    private static void clearAbandoned(Path folder) throws IOException {
        FileTime since = FileTime.from(Instant.now().minus(ABANDONED));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, FETCHED + "*")) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).compareTo(since) < 0) {
                    Files.deleteIfExists(file);
                }
            }
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
