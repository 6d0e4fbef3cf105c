package budget.start;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The starts that were asked for here, and what their processes print: two files for each. */
public final class StartBook {

    /** Limit of starts that are kept for a job; the oldest go first. */
    private static final int MOST_KEPT = 200;

    /** Limit of what is shown of the end of a log. */
    private static final int MOST_BYTES = 64 * 1024;

    private static final int MOST_LINES = 200;
    private static final String NOTE = ".json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path folder;

    /** The book in a folder. */
    public StartBook(Path folder) {
        this.folder = folder;
    }

    /** Notes a start, or what has become of it. */
    synchronized void write(String job, StartNote start) throws IOException {
        Files.createDirectories(folder(job));
        Path file = folder(job).resolve(start.id() + NOTE);
        boolean isNew = !Files.exists(file);
        Path aside = folder(job).resolve(start.id() + ".new");
        Files.write(aside, JSON.writeValueAsBytes(start));
        Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (isNew) {
            forgetTheOldest(job);
        }
    }

    private void forgetTheOldest(String job) throws IOException {
        List<Path> notes = notes(job);
        for (Path note : notes.subList(Math.min(MOST_KEPT, notes.size()), notes.size())) {
            Files.deleteIfExists(log(job, id(note)));
            Files.deleteIfExists(note);
        }
    }

    /** The starts of a job, the latest first. */
    public List<StartNote> all(String job) throws IOException {
        List<StartNote> starts = new ArrayList<>();
        for (Path note : notes(job)) {
            read(note).ifPresent(starts::add);
        }
        return starts;
    }

    /** The start of a name. */
    public Optional<StartNote> find(String job, String id) throws IOException {
        return all(job).stream().filter(start -> start.id().equals(id)).findFirst();
    }

    private List<Path> notes(String job) throws IOException {
        if (!Files.isDirectory(folder(job))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder(job))) {
            return files.filter(file -> file.toString().endsWith(NOTE))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
    }

    private static Optional<StartNote> read(Path note) throws IOException {
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(note), StartNote.class));
        } catch (NoSuchFileException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** The file into which the process of a start prints. */
    public Path log(String job, String id) {
        return folder(job).resolve(id + ".log");
    }

    /** The last lines of that file. */
    public String tail(String job, String id) throws IOException {
        Path log = log(job, id);
        if (!Files.isRegularFile(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            long from = Math.max(0, file.length() - MOST_BYTES);
            byte[] bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            List<String> lines =
                    new String(bytes, StandardCharsets.UTF_8).lines().toList();
            int cut = from > 0 ? 1 : 0;
            return String.join("\n", lines.subList(Math.max(cut, lines.size() - MOST_LINES), lines.size()));
        }
    }

    private Path folder(String job) {
        return folder.resolve(job);
    }

    private static String id(Path note) {
        String name = String.valueOf(note.getFileName());
        return name.substring(0, name.length() - NOTE.length());
    }
}
