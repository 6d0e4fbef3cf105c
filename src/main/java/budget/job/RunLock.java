package budget.job;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The right to run, held for the life of this process and taken before the database or the framework start.
 *
 * <p>The lock belongs to the open file: when its holder dies, however it dies, the lock is free at once.
 */
public final class RunLock implements Closeable {

    private final FileChannel channel;
    private final FileLock lock;

    private RunLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock of a state folder, or throws {@link HeldException} naming the holder. */
    public static RunLock take(Path state, String job, Clock clock) throws IOException {
        Files.createDirectories(state);
        Path file = state.resolve("lock");
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            throw new HeldException(Holder.in(Files.readString(file, StandardCharsets.UTF_8)));
        }
        Holder holder = new Holder(
                RunHost.name(),
                Long.toString(ProcessHandle.current().pid()),
                job,
                Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString());
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.text().getBytes(StandardCharsets.UTF_8)), 0);
        return new RunLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.truncate(0);
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Who holds the lock: what the lock's file says, a line for each. */
    public record Holder(String host, String pid, String job, String since) {

        private static final Holder UNKNOWN = new Holder("?", "?", "?", "?");

        private String text() {
            return String.join("\n", host, pid, job, since) + "\n";
        }

        /** The file may be read in the moment between taking the lock and writing into it. */
        private static Holder in(String text) {
            List<String> lines = text.lines().toList();
            return lines.size() < 4 ? UNKNOWN : new Holder(lines.get(0), lines.get(1), lines.get(2), lines.get(3));
        }
    }

    /** Another process holds the lock. */
    public static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Holder holder;

        HeldException(Holder holder) {
            super(holder.toString());
            this.holder = holder;
        }

        public Holder holder() {
            return holder;
        }
    }
}
