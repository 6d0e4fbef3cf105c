package budget.console;

import budget.console.KeptChecks.Kept;
import budget.service.FileCheck;
import budget.service.FileCheck.Checked;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.multipart.MultipartFile;

/**
 * Checks uploaded files: two at a time, a few waiting, each within the time that a run gives a file. What was checked is
 * kept for half an hour for the session that sent it, in a private folder of this process, and nowhere else.
 */
@Component
class CheckDesk implements AutoCloseable {

    /** Limits: files of one check, checks waiting, threads. */
    static final int MOST_FILES = 3;

    private static final int WAITING = 8;
    private static final int THREADS = 2;

    /** Beyond what reading may take: waiting, and writing the files with the answers. */
    private static final int MORE_SECONDS = 60;

    private final ConsoleSettings settings;
    private final Path folder;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));
    private final KeptChecks kept = new KeptChecks();

    CheckDesk(ConsoleSettings settings) throws IOException {
        this.settings = settings;
        this.folder = Files.createTempDirectory("budget-check");
    }

    /**
     * Checks files; gives back under which name the result is kept.
     *
     * @param owner the session
     * @param source the account, or without one the address
     */
    String check(ServedJob job, List<MultipartFile> uploads, String owner, String source) throws IOException {
        try {
            if (!kept.begin(source)) {
                throw new BusyException();
            }
            return check(job, uploads, new Sender(owner, source));
        } finally {
            kept.end(source);
        }
    }

    private String check(ServedJob job, List<MultipartFile> uploads, Sender sender) throws IOException {
        String id = HexFormat.of().formatHex(KeyGenerators.secureRandom(16).generateKey());
        Path place = Files.createDirectories(folder.resolve(id));
        boolean isKept = false;
        try {
            List<Path> files = new ArrayList<>();
            for (MultipartFile upload : uploads) {
                Path file = place.resolve(Integer.toString(files.size()))
                        .resolve(UploadName.of(upload.getOriginalFilename()));
                Files.createDirectories(file.getParent());
                upload.transferTo(file);
                files.add(file);
            }
            Checked checked = checked(job, files, place);
            Kept result = new Kept(sender.owner, sender.source, job.name(), Instant.now(), files, checked);
            for (String removed : kept.add(id, result)) {
                FileSystemUtils.deleteRecursively(folder.resolve(removed));
            }
            isKept = true;
            return id;
        } finally {
            if (!isKept) {
                FileSystemUtils.deleteRecursively(place);
            }
        }
    }

    private Checked checked(ServedJob job, List<Path> files, Path place) throws IOException {
        int seconds = job.definition().settings().limits().seconds() * files.size() + MORE_SECONDS;
        try {
            Future<Checked> result =
                    threads.submit(() -> new FileCheck(job.definition(), settings.passwords()).check(files, place));
            try {
                return result.get(seconds, TimeUnit.SECONDS);
            } finally {
                result.cancel(true);
            }
        } catch (RejectedExecutionException | TimeoutException e) {
            throw new BusyException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw new UncheckedIOException(io);
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** What was checked for this owner under a name. */
    Optional<Kept> find(String id, String owner, ServedJob job) {
        return kept.find(id, owner, job.name());
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        FileSystemUtils.deleteRecursively(folder);
    }

    private record Sender(String owner, String source) {}
}
