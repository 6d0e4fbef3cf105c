package budget.console;

import budget.definition.JobDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The files of a job's folders as they were when it was read: whether they have changed since is asked once a second at most. */
final class FolderState {

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Set<Path> folders = new HashSet<>();
    private final Map<Path, List<Object>> noted;
    private long asked = System.nanoTime();

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
        if (System.nanoTime() - asked < PAUSE) {
            return false;
        }
        asked = System.nanoTime();
        return !noted.equals(now());
    }

    private Map<Path, List<Object>> now() {
        Map<Path, List<Object>> files = new TreeMap<>();
        for (Path folder : folders) {
            try (Stream<Path> there = Files.list(folder)) {
                for (Path file : there.filter(Files::isRegularFile).toList()) {
                    files.put(file, List.of(Files.size(file), Files.getLastModifiedTime(file)));
                }
            } catch (IOException | UncheckedIOException e) {
                // Files that come and go while they are listed: the next look is a second away.
                files.put(folder, List.of());
            }
        }
        return files;
    }
}
