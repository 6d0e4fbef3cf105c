package budget.worker;

import budget.intake.FileArchive;
import budget.job.FileFetcher;
import budget.store.FileTransfer;
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
 * Fetches from the database the files that this machine does not have or may not read. Each thread has one file and overwrites
 * it: creating and deleting a file costs as much as reading a workbook.
 */
final class TransferredFiles implements FileFetcher, AutoCloseable {

    private static final String FETCHED = "fetched-";

    /** Files of ended processes are deleted after this time. */
    private static final Duration ABANDONED = Duration.ofDays(1);

    private final FileTransfer files;
    private final FileArchive archive;
    private final Map<Thread, Path> fetched = new ConcurrentHashMap<>();

    TransferredFiles(FileTransfer files, FileArchive archive) {
        this.files = files;
        this.archive = archive;
    }

    @Override
    public Path fetch(String sha256) throws IOException {
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

    /** Deletes what killed processes have left. */
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

    /** Deletes what was fetched. */
    @Override
    public void close() throws IOException {
        for (Path file : fetched.values()) {
            Files.deleteIfExists(file);
        }
    }
}
