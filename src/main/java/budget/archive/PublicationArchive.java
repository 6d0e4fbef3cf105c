package budget.archive;

import budget.base.CodePoints;
import budget.base.Sha256;
import budget.published.PublishedManifest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;

/** Packs a publication with all its inputs into one zip, and checks all hashes. */
public final class PublicationArchive {

    static final String SUMS = "SHA256SUMS";

    private static final int READABLE_BY_ALL = 0100644;

    private final Originals originals;
    private final int fiscalYear;

    /**
     * An archive of a publication.
     *
     * @param fiscalYear its first day is the date of all entries, for reproducible bytes
     */
    public PublicationArchive(Originals originals, int fiscalYear) {
        this.originals = originals;
        this.fiscalYear = fiscalYear;
    }

    /** Packs it; the result is a whole archive, or none. */
    public Packed pack(Path to) throws IOException {
        Path publication = originals.publication();
        PublishedManifest manifest = manifest(publication);
        List<ArchivedFile> entries = ArchivedFile.of(manifest);
        Map<String, Content> contents = new TreeMap<>(CodePoints.ORDER);
        for (ArchivedFile entry : entries) {
            Path file = originals.need(entry);
            contents.put(entry.name(), new Content(entry.sha256(), out -> copy(file, entry.sha256(), out)));
        }
        for (String name : PublishedManifest.UNLISTED) {
            Path file = publication.resolve(name);
            if (Files.isRegularFile(file)) {
                String hash = Sha256.of(file);
                contents.put(ArchivedFileKind.OUTPUT.folder() + name, new Content(hash, out -> copy(file, hash, out)));
            }
        }
        Guide guide = new Guide(String.valueOf(publication.getFileName()), manifest, entries);
        guide.texts().forEach((name, text) -> contents.put(name, Content.of(text)));
        contents.put(SUMS, Content.of(sums(contents)));
        write(contents, to);
        return new Packed(to, manifest.inputs().size(), contents.size(), Files.size(to));
    }

    private static PublishedManifest manifest(Path publication) throws IOException {
        Path file = publication.resolve(PublishedManifest.FILE);
        if (!Files.isRegularFile(file)) {
            throw new ArchiveException(ArchiveException.Reason.NO_PUBLICATION, publication.toString());
        }
        return PublishedManifest.of(publication)
                .orElseThrow(() -> new ArchiveException(ArchiveException.Reason.MANIFEST_UNREADABLE, file.toString()));
    }

    /** The form {@code sha256sum -c} reads. */
    private static String sums(Map<String, Content> contents) {
        StringBuilder sums = new StringBuilder();
        contents.forEach((name, content) ->
                sums.append(content.sha256()).append("  ").append(name).append('\n'));
        return sums.toString();
    }

    private void write(Map<String, Content> contents, Path to) throws IOException {
        Path folder = to.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path aside = to.resolveSibling("." + to.getFileName() + ".part");
        try {
            try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(Files.newOutputStream(aside))) {
                for (Map.Entry<String, Content> content : contents.entrySet()) {
                    zip.putArchiveEntry(entry(content.getKey()));
                    content.getValue().bytes().writeTo(zip);
                    zip.closeArchiveEntry();
                }
            }
            Files.move(aside, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** {@code unzip} reads names as UTF-8 only for entries with a Unix mode. */
    private ZipArchiveEntry entry(String name) {
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setTimeLocal(LocalDate.of(fiscalYear, 1, 1).atTime(LocalTime.NOON));
        entry.setUnixMode(READABLE_BY_ALL);
        return entry;
    }

    private static void copy(Path file, String sha256, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            if (!Sha256.copy(in, out).equals(sha256)) {
                throw new ArchiveException(ArchiveException.Reason.CHANGED, file.toString());
            }
        }
    }

    /**
     * An archive that was packed.
     *
     * @param files all its entries
     */
    public record Packed(Path file, int inputs, int files, long bytes) {}

    private record Content(String sha256, Bytes bytes) {

        private static Content of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return new Content(Sha256.of(bytes), out -> out.write(bytes));
        }
    }

    @FunctionalInterface
    private interface Bytes {
        void writeTo(OutputStream out) throws IOException;
    }
}
