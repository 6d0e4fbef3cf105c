package budget.waiver;

import budget.base.ForcedFiles;
import budget.waiver.WaiversLog.Change;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/** Changes a job's {@code waivers.csv} and keeps the log of the changes; one process at a time. */
public final class WaiverBook {

    /** Excludes threads of this process; a file lock held twice in one process throws. */
    private static final ReentrantLock IN_THIS_PROCESS = new ReentrantLock();

    private final Path waivers;
    private final Path log;
    private final Path lock;

    public WaiverBook(Path job) {
        this.waivers = job.resolve("waivers.csv");
        this.log = job.resolve(WaiversLog.FILE);
        this.lock = job.resolve(".waivers.lock");
    }

    /** Appends waivers. */
    public void add(List<Waiver> added) throws IOException {
        change((table, logged) -> {
            for (Waiver waiver : added) {
                List<String> row = WaiverTable.row(waiver);
                table.add(row);
                logged.add(Change.GIVEN, waiver.grounds().by(), waiver.grounds().reason(), row);
            }
        });
    }

    /** Withdraws waivers, with a reason. */
    public void withdraw(List<Waiver> withdrawn, String by, String why) throws IOException {
        List<List<String>> rows = withdrawn.stream().map(WaiverTable::row).toList();
        change((table, logged) -> {
            List<List<String>> listed = table.waivers();
            table.remove(rows);
            listed.stream().filter(rows::contains).forEach(row -> logged.add(Change.WITHDRAWN, by, why, row));
        });
    }

    /** The lines of the log, the latest first, each with the values of {@link WaiversLog#columns}. */
    public List<List<String>> log() throws IOException {
        List<List<String>> lines =
                new ArrayList<>(unchanged(() -> WaiversLog.of(text(log)).lines()));
        Collections.reverse(lines);
        return lines;
    }

    /** Reads under the shared lock of the waivers and their log, so that they do not change meanwhile. */
    public <T> T unchanged(Reading<T> reading) throws IOException {
        IN_THIS_PROCESS.lock();
        try {
            if (!Files.isReadable(lock)) {
                return reading.read();
            }
            try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ);
                    FileLock held = channel.lock(0, Long.MAX_VALUE, true)) {
                assert held.isShared();
                return reading.read();
            }
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private void change(Work work) throws IOException {
        boolean isNew = !Files.exists(lock);
        IN_THIS_PROCESS.lock();
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            if (isNew) {
                permit(lock, waivers);
            }
            WaiverTable table = WaiverTable.of(text(waivers));
            Logged logged = new Logged(text(log));
            logged.notice(table.waivers());
            work.run(table, logged);
            // The log comes first: a change that was only logged shows, one that was only made would not.
            replace(log, logged.text.toString());
            replace(waivers, table.text());
            assert held.isValid();
        } finally {
            IN_THIS_PROCESS.unlock();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : "";
    }

    /** Replaces a file atomically. */
    private void replace(Path file, String text) throws IOException {
        Path place = Files.exists(file) ? file.toRealPath() : file;
        Path aside = place.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.deleteIfExists(aside);
            Files.writeString(aside, text, StandardCharsets.UTF_8);
            permit(aside, Files.exists(place) ? place : waivers);
            ForcedFiles.force(List.of(aside));
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Gives a new file the permissions of another one, so that only those who may change waivers may lock or log. */
    private static void permit(Path made, Path other) throws IOException {
        if (Files.exists(other) && Files.getFileStore(other).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(other));
        }
    }

    /** A reading under the lock of the files. */
    public interface Reading<T> {
        T read() throws IOException;
    }

    /** A change made under the lock of the files. */
    private interface Work {
        void run(WaiverTable table, Logged logged);
    }

    /** The log's text with its new lines. */
    private static final class Logged {

        private final StringBuilder text;
        private final WaiversLog log;

        private Logged(String before) {
            this.text = new StringBuilder(before.isEmpty() ? WaiverTable.line(WaiversLog.columns()) : before);
            this.log = WaiversLog.of(before);
        }

        private void add(Change change, String by, String why, List<String> waiver) {
            text.append(WaiverTable.line(log.next(change, by, why, waiver)));
        }

        /** Logs what was changed by hand since the last line. */
        private void notice(List<List<String>> listed) {
            List<List<String>> gone = new ArrayList<>(log.standing());
            List<List<String>> found = new ArrayList<>();
            for (List<String> waiver : listed) {
                if (!gone.remove(waiver)) {
                    found.add(waiver);
                }
            }
            gone.forEach(waiver -> add(Change.GONE, "", "", waiver));
            found.forEach(waiver -> add(Change.FOUND, "", "", waiver));
        }
    }
}
