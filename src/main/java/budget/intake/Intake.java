package budget.intake;

import budget.base.OrderedParallel;
import budget.submission.Arrival;
import budget.submission.Arrival.Condition;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Receives the files of the input folder. */
public final class Intake {

    private static final Duration JUST_WRITTEN = Duration.ofMinutes(10);

    private final InputFolder input;
    private final Taking taking;
    private final Clock clock;
    private final OrderedParallel parallel;

    /** An intake from a folder; the bytes are passed to the taking, in several threads. */
    public Intake(InputFolder input, Taking taking, Clock clock, OrderedParallel parallel) {
        this.input = input;
        this.taking = taking;
        this.clock = clock;
        this.parallel = parallel;
    }

    /**
     * One arrival for each file, in the order of their names.
     *
     * @param seenBefore path and hash of earlier arrivals, with the intake in which they were first seen
     */
    public List<Arrival> receive(Map<Seen, Integer> seenBefore) throws IOException {
        int number = 1
                + seenBefore.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<Arrival> arrivals = new ArrayList<>();
        parallel.each(input.list().stream(), file -> receive(file, seenBefore, number), arrivals::add);
        return arrivals;
    }

    /** The intake in which each path with its bytes was first seen. */
    public static Map<Seen, Integer> seenIn(List<Arrival> arrivals) {
        Map<Seen, Integer> seen = new HashMap<>();
        arrivals.forEach(arrival -> seen.put(new Seen(arrival.path(), arrival.sha256()), arrival.firstSeen()));
        return seen;
    }

    private Arrival receive(ListedFile file, Map<Seen, Integer> seenBefore, int number) throws IOException {
        if (file.kind() != ListedFile.Kind.FILE) {
            Condition why = file.kind() == ListedFile.Kind.LINK ? Condition.LINK : Condition.FOLDER;
            return unread(file, seenBefore, number, why);
        }
        try {
            if (hasBecomeALink(file.path())) {
                return unread(file, seenBefore, number, Condition.STILL_CHANGING);
            }
            String sha256 = taking.take(file.path());
            int firstSeen = seenBefore.getOrDefault(new Seen(file.name(), sha256), number);
            return new Arrival(file.name(), sha256, file.size(), file.modified(), firstSeen, condition(file));
        } catch (AccessDeniedException e) {
            if (!file.path().toString().equals(e.getFile())) {
                throw e; // the archive is not writable
            }
            return unread(file, seenBefore, number, Condition.UNREADABLE);
        } catch (NoSuchFileException e) {
            return unread(file, seenBefore, number, Condition.STILL_CHANGING);
        }
    }

    /** The arrival of an unreadable file, with the same first intake as long as it is unreadable. */
    private static Arrival unread(ListedFile file, Map<Seen, Integer> seenBefore, int number, Condition why) {
        int firstSeen = seenBefore.getOrDefault(new Seen(file.name(), ""), number);
        return new Arrival(file.name(), "", file.size(), file.modified(), firstSeen, why);
    }

    /** A file may have become a link or a pipe since it was listed, and reading a pipe would block. */
    private static boolean hasBecomeALink(Path file) throws IOException {
        BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        return now.isSymbolicLink() || now.isOther();
    }

    private Condition condition(ListedFile file) throws IOException {
        if (!isUnchanged(file)) {
            return Condition.STILL_CHANGING;
        }
        Duration age = Duration.between(Instant.ofEpochSecond(file.modified()), clock.instant());
        return age.abs().compareTo(JUST_WRITTEN) < 0 ? Condition.JUST_WRITTEN : Condition.TAKEN;
    }

    private static boolean isUnchanged(ListedFile file) throws IOException {
        return Files.size(file.path()) == file.size()
                && Files.getLastModifiedTime(file.path()).to(TimeUnit.SECONDS) == file.modified();
    }

    /** Keeps a file, or only reads it, and returns the SHA-256 of its bytes. */
    @FunctionalInterface
    public interface Taking {
        String take(Path file) throws IOException;
    }

    /** A path and the hash of its bytes. */
    public record Seen(String path, String sha256) {}
}
