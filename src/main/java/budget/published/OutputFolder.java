package budget.published;

import budget.base.ForcedFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The folder of publications: {@code <date>-<n>/}, and {@code current}, the name of the current one. */
public final class OutputFolder {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    /** Limit of bytes read from {@code current}; a publication's name has at most 17. */
    private static final int LONGEST_NAME = 64;

    private static final String CURRENT = "current";
    /** How the names of what is being written begin; what is left of it is cleared. */
    public static final String ASIDE = ".unfinished-";

    /** The folder of a publication with its edition for the public. */
    public static final String PUBLIC = "public";

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** The edition for the public in a publication; the folder itself where it has none. */
    public static Path edition(Path publication) {
        Path inside = publication.resolve(PUBLIC);
        return PublishedTable.isThere(inside) ? inside : publication;
    }

    /**
     * The current publication; none where there was never one. Where {@code current} is damaged it is the newest one, so that
     * the next run still compares with one.
     */
    public Optional<Path> current() throws IOException {
        if (!Files.isRegularFile(folder.resolve(CURRENT))) {
            return Optional.empty();
        }
        String name = pointer();
        return isPublication(name)
                ? Optional.of(folder.resolve(name))
                : Publications.in(this).folders().stream()
                        .filter(publication -> Files.isRegularFile(publication.resolve(Manifest.FILE)))
                        .findFirst();
    }

    /** The content of {@code current} where it names no existing publication. */
    public Optional<String> damagedPointer() throws IOException {
        if (!Files.isRegularFile(folder.resolve(CURRENT))) {
            return Optional.empty();
        }
        String name = pointer();
        return isPublication(name) ? Optional.empty() : Optional.of(name);
    }

    private String pointer() throws IOException {
        return name(folder.resolve(CURRENT));
    }

    private static String name(Path pointer) throws IOException {
        try (InputStream in = Files.newInputStream(pointer)) {
            return new String(in.readNBytes(LONGEST_NAME), StandardCharsets.UTF_8).strip();
        }
    }

    private boolean isPublication(String name) {
        return Publications.isName(name) && Files.isDirectory(folder.resolve(name));
    }

    /** Makes {@code current} name the current publication; returns its former content if that differs. */
    public Optional<String> repair() throws IOException {
        finishInstalling();
        Optional<String> damaged = damagedPointer();
        Optional<Path> standing = damaged.isEmpty() ? Optional.empty() : current();
        if (standing.isPresent()) {
            makeCurrent(pointerTo(standing.get()));
        }
        return damaged;
    }

    /** After a kill between the two moves of {@link #install} the publication is whole in its place: it becomes the current one. */
    private void finishInstalling() throws IOException {
        Path pointer = folder.resolve(ASIDE + CURRENT);
        if (Files.isRegularFile(pointer)) {
            String name = name(pointer);
            if (isPublication(name) && Files.isRegularFile(folder.resolve(name).resolve(Manifest.FILE))) {
                makeCurrent(pointer);
            }
        }
    }

    /** A new folder to write a publication into; deletes what earlier attempts left behind, if possible. */
    public Path prepare() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> left = Files.list(folder)) {
            left.filter(path -> path.getFileName().toString().startsWith(ASIDE)).forEach(this::clear);
        }
        return Files.createTempDirectory(folder, ASIDE);
    }

    private void clear(Path left) {
        try {
            delete(left);
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("left-behind={} reason=\"{}\"", left, e.toString());
        }
    }

    /**
     * Moves a finished publication into its place and makes {@code current} name it. Where it is going is written first, so that
     * the next start can finish what a kill interrupts.
     */
    public Path install(Path aside, LocalDate date) throws IOException {
        Path place = folder.resolve(nextName(date));
        openToReaders(aside);
        secure(aside);
        Path pointer = pointerTo(place);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        makeCurrent(pointer);
        return place;
    }

    private Path pointerTo(Path publication) throws IOException {
        Path pointer = folder.resolve(ASIDE + CURRENT);
        Files.writeString(pointer, publication.getFileName() + "\n", StandardCharsets.UTF_8);
        ForcedFiles.force(List.of(pointer));
        return pointer;
    }

    private void makeCurrent(Path pointer) throws IOException {
        Files.move(
                pointer, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what was not installed. */
    public void discard(Path aside) {
        if (Files.exists(aside)) {
            clear(aside);
        }
    }

    /** Forces a publication to disk before {@code current} names it, so that it survives a power cut. */
    private static void secure(Path aside) throws IOException {
        try (Stream<Path> files = Files.walk(aside)) {
            ForcedFiles.force(files.toList());
        }
    }

    /** Temporary folders are private to their owner; a publication is read by others. */
    private static void openToReaders(Path aside) {
        java.io.File file = aside.toFile();
        if (!file.setReadable(true, false) || !file.setExecutable(true, false)) {
            throw new IllegalStateException("Publishing: cannot set permissions of " + aside);
        }
    }

    /** Deletes a publication: renamed to a hidden name first, so that half of it is never visible. */
    public void remove(Path publication) throws IOException {
        Path aside = folder.resolve(ASIDE + publication.getFileName());
        Files.move(publication, aside, StandardCopyOption.ATOMIC_MOVE);
        delete(aside);
    }

    /** The name of the next publication of a day. */
    public String nextName(LocalDate date) throws IOException {
        return date + "-" + nextNumber(date);
    }

    private int nextNumber(LocalDate date) throws IOException {
        String prefix = date + "-";
        try (Stream<Path> publications = Files.list(folder)) {
            return publications
                            .map(path -> path.getFileName().toString())
                            .filter(name -> name.startsWith(prefix))
                            .map(name -> name.substring(prefix.length()))
                            .filter(number -> number.matches("[0-9]{1,6}"))
                            .mapToInt(Integer::parseInt)
                            .max()
                            .orElse(0)
                    + 1;
        }
    }

    private static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }

    /** Whether two publications have the same inputs and the same outputs. */
    public static boolean areSame(Path one, Path other) throws IOException {
        Path manifest = one.resolve(Manifest.FILE);
        Path standing = other.resolve(Manifest.FILE);
        return Files.isRegularFile(standing)
                && Arrays.equals(Files.readAllBytes(manifest), Files.readAllBytes(standing));
    }
}
