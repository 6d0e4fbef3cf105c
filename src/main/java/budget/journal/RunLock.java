package budget.journal;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The right to run, held for the life of this process and taken before the database or the framework start.
 *
 * <p>The lock belongs to the open file: when its holder dies, however it dies, the lock is free at once.
 */
public final class RunLock implements Closeable {

    private static final String FILE = "lock";
    /** The lock of an output folder, into which runs of several states may publish. */
    private static final String OUTPUT_FILE = ".lock";

    /** How long to wait for a process that only reads the state; a run writes its name and is not waited for. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration PAUSE = Duration.ofMillis(50);

    private final FileChannel channel;
    private final FileLock lock;

    private RunLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the lock of a state folder for a run, or throws {@link HeldException} naming the holder. */
    public static RunLock take(Path state, String job, Clock clock) throws IOException {
        return takeFile(state.resolve(FILE), job, clock);
    }

    /** The same for the right to publish to an output folder. */
    public static RunLock takeOutput(Path output, String job, Clock clock) throws IOException {
        return takeFile(output.resolve(OUTPUT_FILE), job, clock);
    }

    private static RunLock takeFile(Path file, String job, Clock clock) throws IOException {
        RunLock taken = of(file);
        Holding holding = new Holding(
                Holder.here(),
                job,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        taken.channel.truncate(0);
        taken.channel.write(ByteBuffer.wrap(holding.text().getBytes(StandardCharsets.UTF_8)), 0);
        return taken;
    }

    /** Takes it briefly, to read what no run may change meanwhile; a starting run waits for it. */
    public static RunLock look(Path state) throws IOException {
        RunLock taken = of(state.resolve(FILE));
        taken.channel.truncate(0);
        return taken;
    }

    private static RunLock of(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        long patience = System.nanoTime() + PATIENCE.toNanos();
        while (lock == null && holding(file).isEmpty() && System.nanoTime() < patience) {
            LockSupport.parkNanos(PAUSE.toNanos());
            lock = tryLock(channel);
        }
        if (lock == null) {
            channel.close();
            throw new HeldException(holding(file).orElse(Holding.UNKNOWN));
        }
        return new RunLock(channel, lock);
    }

    /** Whether some process holds the lock of a state folder; needs no right to write there. */
    public static boolean isHeld(Path state) throws IOException {
        try (FileChannel channel = FileChannel.open(state.resolve(FILE), StandardOpenOption.READ)) {
            FileLock lock = tryShared(channel);
            if (lock != null) {
                lock.release();
            }
            return lock == null;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The holder written into the lock; none in the moment between taking the lock and writing into it. */
    private static Optional<Holding> holding(Path file) throws IOException {
        return Holding.in(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static @Nullable FileLock tryShared(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(0, Long.MAX_VALUE, true);
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

    /** The holder, job and start time, each a line of the lock's file. */
    public record Holding(Holder holder, String job, String since) {

        /** An unknown holder. */
        public static final Holding UNKNOWN = new Holding(new Holder("?", "?"), "?", "?");

        private String text() {
            return String.join("\n", holder.host(), holder.pid(), job, since) + "\n";
        }

        private static Optional<Holding> in(String text) {
            List<String> lines = text.lines().toList();
            return lines.size() < 4
                    ? Optional.empty()
                    : Optional.of(new Holding(new Holder(lines.get(0), lines.get(1)), lines.get(2), lines.get(3)));
        }
    }

    /** Another process holds the lock. */
    public static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Holding holding;

        public HeldException(Holding holding) {
            super(holding.toString());
            this.holding = holding;
        }

        public Holding holding() {
            return holding;
        }
    }
}
