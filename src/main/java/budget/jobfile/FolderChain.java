package budget.jobfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A job folder and the folders it is based on: {@code base:} in its {@code job.yaml} names the next one. What a folder does not
 * have is taken from the nearest one behind it.
 *
 * <p>A copy of the base may be in the job folder itself, under {@code base/}, as in an archive: it is then read instead of the
 * path that {@code base:} names, and the files have the same names either way.
 *
 * @param folders the job's own first
 */
public record FolderChain(List<Path> folders) {

    /** The key in {@code job.yaml}, and the folder that the files of the base are named under. */
    public static final String BASE = "base";

    public static final String JOB_FILE = "job.yaml";

    /** The sentences of the narrative, beside the forms in {@code layouts/}. */
    public static final String STATEMENTS = "statement.yaml";

    /** The document that a unit publishes, there as well. */
    public static final String DOCUMENT = "document.yaml";

    /** The region's own document with placeholders, there as well. */
    public static final String TEMPLATE = "document.docx";

    /** The terms that it explains. */
    public static final String GLOSSARY = "glossary.yaml";

    /** Limit: 8 folders; a pack of a province on a pack of the country needs 3. */
    private static final int LONGEST = 8;

    /** What was agreed for one job and one year is never inherited. */
    private static final Set<String> OWN =
            Set.of("waivers.csv", "waivers-log.csv", "control-totals.csv", "disclosure.csv");

    public FolderChain {
        folders = List.copyOf(folders);
    }

    /** The chain of a job folder; a base that is not there, or is its own base, is reported. */
    public static FolderChain of(Path job) {
        List<Path> folders = new ArrayList<>(List.of(job));
        Optional<YamlNode> base = base(job);
        while (base.isPresent()) {
            Path last = folders.get(folders.size() - 1);
            Path next = next(last, base.get());
            if (folders.stream().anyMatch(folder -> isSame(folder, next)) || folders.size() == LONGEST) {
                throw new DefinitionException(base.get().place(), MistakeCode.BASE_IN_CIRCLE.of(next.toString()));
            }
            folders.add(next);
            base = base(next);
        }
        return new FolderChain(folders);
    }

    /** What a folder names as its base; nothing where its settings cannot be read, which is reported when they are. */
    private static Optional<YamlNode> base(Path folder) {
        Path settings = folder.resolve(JOB_FILE);
        return Files.isRegularFile(settings)
                ? YearWords.readAnyYear(settings)
                        .find(BASE)
                        .filter(node -> node.isText() && !node.text().isBlank())
                : Optional.empty();
    }

    private static Path next(Path folder, YamlNode base) {
        Path copy = folder.resolve(BASE);
        if (Files.isDirectory(copy)) {
            return copy;
        }
        Path named = folder.resolve(base.text().strip());
        if (!Files.isDirectory(named)) {
            throw new DefinitionException(
                    base.place(),
                    MistakeCode.BASE_NOT_THERE.of(base.text(), named.normalize().toString()));
        }
        return isSame(named, named.normalize()) ? named.normalize() : named;
    }

    private static boolean isSame(Path one, Path other) {
        try {
            return Files.exists(other) && Files.isSameFile(one, other);
        } catch (IOException e) {
            return one.equals(other);
        }
    }

    /** The job's own folder. */
    public Path own() {
        return folders.get(0);
    }

    /** The file of this name in the nearest folder that has it; that of the job itself where none has. */
    public Path find(String name) {
        return all(name).stream().findFirst().orElse(own().resolve(name));
    }

    /** The files, or folders, of this name, the nearest first. */
    public List<Path> all(String name) {
        List<Path> from = OWN.contains(name) ? List.of(own()) : folders;
        return from.stream()
                .map(folder -> folder.resolve(name))
                .filter(Files::exists)
                .toList();
    }

    /** All files by their names; those of a base begin with {@code base/}. */
    public Map<String, Path> files() throws IOException {
        Map<String, Path> files = new TreeMap<>();
        String prefix = "";
        for (int i = 0; i < folders.size(); i++) {
            Path folder = folders.get(i);
            Path behind = i + 1 < folders.size() ? folders.get(i + 1) : folder;
            for (Path file : filesIn(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                boolean isOfBase = !behind.equals(folder) && file.startsWith(behind);
                if (!isHidden(name) && !isOfBase && (i == 0 || !OWN.contains(name))) {
                    files.put(prefix + name, file);
                }
            }
            prefix += BASE + "/";
        }
        return files;
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("~$");
    }

    /** The name of a file within its own folder, whether it is the job's own or that of a base. */
    public static String bare(String name) {
        return name.replaceFirst("^(" + BASE + "/)+", "");
    }
}
