package budget.archive;

import budget.model.CodePoints;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The files of an archive; nothing is unpacked to disk. */
final class ZipHolding implements Holding {

    private final ZipFile zip;
    private final Set<String> names = new TreeSet<>(CodePoints.ORDER);

    ZipHolding(Path file) throws IOException {
        zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        zip.stream()
                .filter(entry -> !entry.isDirectory())
                .map(ZipEntry::getName)
                .forEach(names::add);
    }

    @Override
    public Set<String> names() {
        return names;
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
