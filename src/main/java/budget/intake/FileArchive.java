package budget.intake;

import budget.base.ForcedFiles;
import budget.base.Sha256;
import budget.submission.LostFileException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bytes of every file received, each once, under their SHA-256. */
public final class FileArchive {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final String INCOMING = "incoming-";

    /** The modification time of every copy, to detect later changes. */
    private static final FileTime SEALED = FileTime.from(Instant.parse("2000-01-01T00:00:00Z"));

    /** Days until every copy in use is hashed again. */
    private static final int DAYS = 30;

    private static final int HEX_DIGITS_OF_AN_INT = 7;

    private final Path folder;
    private final long day;
    /** The copies made by this process. */
    private final Set<Path> fresh = ConcurrentHashMap.newKeySet();

    public FileArchive(Path folder) {
        this(folder, LocalDate.now(ZoneOffset.UTC).toEpochDay());
    }

    /**
     * The same on some day.
     *
     * @param day since when does not matter
     */
    FileArchive(Path folder, long day) {
        this.folder = folder;
        this.day = day;
    }

    /** The path of the bytes with this hash. */
    public Path path(String sha256) {
        return folder.resolve(sha256);
    }

    /** Deletes what a killed intake left behind. */
    public void clearUnfinished() throws IOException {
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> unfinished = Files.newDirectoryStream(folder, INCOMING + "*")) {
                for (Path file : unfinished) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Copies a file into the archive, unless its bytes are there already, and returns their hash. */
    public String keep(Path file) throws IOException {
        String known = Sha256.of(file);
        return holds(known, Files.size(file)) ? known : keepAnew(file);
    }

    /** Keeps bytes that were read already, unless they are there. */
    public void keep(byte[] bytes) throws IOException {
        if (!holds(Sha256.of(bytes), bytes.length)) {
            keepAnew(new ByteArrayInputStream(bytes));
        }
    }

    /**
     * A copy has its size, and was not written to after it was made; one that was is known by its hash alone, and so are some of
     * the others, other ones each day: a failing disk changes bytes and not times.
     */
    private boolean holds(String sha256, long size) throws IOException {
        Path copy = path(sha256);
        if (!Files.exists(copy) || Files.size(copy) != size) {
            return false;
        }
        boolean isSealed = Files.getLastModifiedTime(copy).equals(SEALED);
        return (isSealed && !isDue(sha256)) || isIntact(sha256);
    }

    private boolean isDue(String sha256) {
        int number = Integer.parseInt(sha256, 0, HEX_DIGITS_OF_AN_INT, 16);
        return number % DAYS == day % DAYS;
    }

    /** Whether the bytes of this hash are there, all of them as they were; a power cut or a failing disk may have changed them. */
    public boolean isIntact(String sha256) throws IOException {
        return fresh.contains(path(sha256))
                || (Files.isRegularFile(path(sha256)) && Sha256.of(path(sha256)).equals(sha256));
    }

    /** The same, after copying them again from their source if they are not. */
    private boolean isIntact(String sha256, Path source) throws IOException {
        if (isIntact(sha256)) {
            return true;
        }
        if (!Files.isRegularFile(source) || !Sha256.of(source).equals(sha256)) {
            return false;
        }
        return keepAnew(source).equals(sha256);
    }

    /** The path of the unchanged bytes with this hash, copied again from the source if necessary. */
    public Path whole(String sha256, Path source) throws IOException {
        if (!isIntact(sha256, source)) {
            throw new LostFileException(path(sha256));
        }
        return path(sha256);
    }

    private String keepAnew(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return keepAnew(in);
        }
    }

    private String keepAnew(InputStream in) throws IOException {
        Files.createDirectories(folder);
        Path aside = Files.createTempFile(folder, INCOMING, ".part");
        try {
            String sha256;
            try (OutputStream out = Files.newOutputStream(aside)) {
                sha256 = Sha256.copy(in, out);
            }
            Files.setLastModifiedTime(aside, SEALED);
            Files.move(aside, path(sha256), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            fresh.add(path(sha256));
            return sha256;
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Returns when all copies made so far are on the disk. */
    public void force() throws IOException {
        ForcedFiles.force(fresh);
    }

    /** Deletes the files that are not needed, by their hash; gives their number. */
    public int prune(Predicate<String> isNeeded) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        List<Path> unneeded;
        try (Stream<Path> files = Files.list(folder)) {
            unneeded = files.filter(
                            file -> HASH.matcher(file.getFileName().toString()).matches())
                    .filter(file -> !isNeeded.test(file.getFileName().toString()))
                    .toList();
        }
        for (Path file : unneeded) {
            Files.delete(file);
        }
        return unneeded.size();
    }
}
