package budget.console;

import budget.definition.JobDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of a job's folders as they were when it was read. */
final class FolderState {

    private final Set<Path> folders = new HashSet<>();
    private final Map<Path, List<Object>> noted;

    FolderState(JobDefinition definition) {
        folders.add(definition.folder());
        definition
                .fingerprint()
                .files()
                .keySet()
                .forEach(name -> definition
                        .fingerprint()
                        .bytes()
                        .pathOf(name)
                        .map(Path::getParent)
                        .ifPresent(folders::add));
        noted = now();
    }

    boolean hasChanged() {
        return !noted.equals(now());
    }

    private Map<Path, List<Object>> now() {
        Map<Path, List<Object>> files = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> there = Files.list(folder)) {
                for (Path file : there.toList()) {
                    BasicFileAttributes about = Files.readAttributes(file, BasicFileAttributes.class);
                    if (about.isRegularFile()) {
                        files.put(file, List.of(about.size(), about.lastModifiedTime()));
                    }
                }
            } catch (IOException | UncheckedIOException e) {
                // Files that come and go while they are listed: the next look tells.
                files.put(folder, List.of());
            }
        }
        return files;
    }
}
