package budget.publish;

import budget.model.ForcedFiles;
import java.io.IOException;
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

/** Where publications lie: {@code <date>-<n>/}, and {@code current}, the name of the one that stands. */
public final class OutputFolder {

    private static final String CURRENT = "current";
    private static final String ASIDE = ".unfinished-";

    private final Path folder;

    public OutputFolder(Path folder) {
        this.folder = folder;
    }

    public Path path() {
        return folder;
    }

    /** The publication that stands; nothing where none was ever made. */
    public Optional<Path> current() throws IOException {
        Path pointer = folder.resolve(CURRENT);
        if (!Files.isRegularFile(pointer)) {
            return Optional.empty();
        }
        String name = Files.readString(pointer, StandardCharsets.UTF_8).strip();
        Path publication = folder.resolve(name);
        return Files.isDirectory(publication) ? Optional.of(publication) : Optional.empty();
    }

    /** A fresh folder to write a publication into; what an earlier attempt left behind is cleared away. */
    Path prepare() throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> left = Files.list(folder)) {
            for (Path path : left.toList()) {
                if (path.getFileName().toString().startsWith(ASIDE)) {
                    delete(path);
                }
            }
        }
        return Files.createTempDirectory(folder, ASIDE);
    }

    /** Moves a finished publication into its place and lets {@code current} name it. */
    Path install(Path aside, LocalDate date) throws IOException {
        Path place = folder.resolve(date + "-" + nextNumber(date));
        openToReaders(aside);
        secure(aside);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
        Path pointer = folder.resolve(ASIDE + CURRENT);
        Files.writeString(pointer, place.getFileName() + "\n", StandardCharsets.UTF_8);
        ForcedFiles.force(List.of(pointer));
        Files.move(
                pointer, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        return place;
    }

    /** Clears away what was not installed. */
    void discard(Path aside) throws IOException {
        if (Files.exists(aside)) {
            delete(aside);
        }
    }

    /** What is named by {@code current} must survive a power cut, so it is on the disk before it is named. */
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

    /** Takes a publication away: first out of sight, so that nobody ever meets half of it. */
    public void remove(Path publication) throws IOException {
        Path aside = folder.resolve(ASIDE + publication.getFileName());
        Files.move(publication, aside, StandardCopyOption.ATOMIC_MOVE);
        delete(aside);
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

    /** Whether two publications came about by the same bytes and hold the same bytes. */
    static boolean areSame(Path one, Path other) throws IOException {
        Path manifest = one.resolve(Manifest.FILE);
        Path standing = other.resolve(Manifest.FILE);
        return Files.isRegularFile(standing)
                && Arrays.equals(Files.readAllBytes(manifest), Files.readAllBytes(standing));
    }
}
