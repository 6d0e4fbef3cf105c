package budget.archive;

import budget.model.CodePoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a folder, none where there is no such folder; a link is no file, for what it leads to is not in the folder. */
final class FolderHolding implements Holding {

    private final Path folder;
    private final Set<String> names = new TreeSet<>(CodePoints.ORDER);

    FolderHolding(Path folder) throws IOException {
        this.folder = folder;
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .forEach(names::add);
        }
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        Path file = folder.resolve(name);
        return names.contains(name) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.of(Files.newInputStream(file))
                : Optional.empty();
    }

    @Override
    public void close() {}
}
