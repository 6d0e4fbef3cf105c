package budget.archive;

import budget.archive.Verification.State;
import budget.base.CodePoints;
import budget.base.Sha256;
import budget.published.PublishedManifest;
import budget.published.PublishedManifest.Output;
import budget.published.RunHashes;
import budget.waiver.WaiversLog;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipException;

/** Compares every file of a publication, or of an archive of one, with the hash in the manifest. */
public final class Verifier {

    private static final Pattern SUM = Pattern.compile("([0-9a-f]{64})  (.+)");

    private final Holding files;
    private final String name;
    private final PublishedManifest manifest;
    private final String manifestHash;
    private final Comparison comparison = new Comparison();
    private boolean isOfOlderBuild;

    private Verifier(Holding files, Path place, String manifestFile) throws IOException {
        this.files = files;
        name = String.valueOf(place.getFileName());
        byte[] bytes = text(files, manifestFile)
                .orElseThrow(() -> new ArchiveException(ArchiveException.Reason.NO_PUBLICATION, place.toString()));
        manifestHash = Sha256.of(bytes);
        manifest = PublishedManifest.parse(bytes)
                .orElseThrow(() -> new ArchiveException(
                        ArchiveException.Reason.MANIFEST_UNREADABLE,
                        place.resolve(manifestFile).toString()));
        files.ambiguous().forEach(path -> comparison.note(ArchivedFileKind.OTHER, path, State.AMBIGUOUS));
    }

    /** Verifies a publication's folder; what went in is verified as far as it lies among the files kept in the state. */
    public static Verification ofFolder(Path publication, Path kept) throws IOException {
        try (Holding files = new FolderHolding(publication);
                Holding originals = new FolderHolding(kept)) {
            return new Verifier(files, publication, PublishedManifest.FILE).folder(originals);
        }
    }

    /** Verifies an archive. */
    public static Verification ofArchive(Path archive) throws IOException {
        try (Holding files = new ZipHolding(archive)) {
            return new Verifier(files, archive, ArchivedFileKind.OUTPUT.folder() + PublishedManifest.FILE).archive();
        }
    }

    private Verification folder(Holding kept) throws IOException {
        Set<String> unlisted = new HashSet<>(files.names());
        unlisted.removeAll(PublishedManifest.UNLISTED);
        List<ArchivedFile> entries = ArchivedFile.of(manifest);
        for (ArchivedFile entry : entries) {
            if (entry.kind() == ArchivedFileKind.OUTPUT) {
                unlisted.remove(entry.path());
                comparison.compare(entry.kind(), entry.path(), entry.sha256(), hash(files, entry.path()));
            } else {
                comparison.compareIfKept(entry, hash(kept, entry.sha256()));
            }
        }
        compareRunFiles("");
        proveLog(entries, kept, ArchivedFile::sha256);
        proveLastYear(entries, kept, ArchivedFile::sha256);
        comparison.noteUnlisted(unlisted);
        return comparison.result(name, manifestHash, isOfOlderBuild);
    }

    /** The files specific to one run: their hashes are in {@code run.sha256}. */
    private void compareRunFiles(String folder) throws IOException {
        boolean isListed = files.names().contains(folder + RunHashes.FILE);
        isOfOlderBuild = !isListed && !manifest.namesBuild();
        if (isOfOlderBuild) {
            return;
        }
        Map<String, String> sums = sums(folder + RunHashes.FILE);
        for (String file : RunHashes.COVERED) {
            String path = folder + file;
            if (sums.containsKey(file)) {
                comparison.compare(ArchivedFileKind.OTHER, path, sums.get(file), hash(files, path));
            } else if (files.names().contains(path)) {
                comparison.note(ArchivedFileKind.OTHER, path, State.UNLISTED);
            }
        }
        if (!isListed) {
            comparison.note(ArchivedFileKind.OTHER, folder + RunHashes.FILE, State.MISSING);
        }
    }

    private Verification archive() throws IOException {
        List<ArchivedFile> entries = ArchivedFile.of(manifest);
        Map<String, String> listed =
                entries.stream().collect(Collectors.toMap(ArchivedFile::name, ArchivedFile::sha256));
        Map<String, String> sums = sums(PublicationArchive.SUMS);
        compareRunFiles(ArchivedFileKind.OUTPUT.folder());
        for (ArchivedFile entry : entries) {
            comparison.compare(entry.kind(), entry.path(), entry.sha256(), hash(files, entry.name()));
        }
        proveLog(entries, files, ArchivedFile::name);
        proveLastYear(entries, files, ArchivedFile::name);
        for (Map.Entry<String, String> sum : sums.entrySet()) {
            if (!listed.containsKey(sum.getKey())) {
                comparison.compare(ArchivedFileKind.OTHER, sum.getKey(), sum.getValue(), hash(files, sum.getKey()));
            }
        }
        if (!sums.entrySet().containsAll(listed.entrySet())) {
            comparison.note(
                    ArchivedFileKind.OTHER,
                    PublicationArchive.SUMS,
                    files.names().contains(PublicationArchive.SUMS) ? State.CHANGED : State.MISSING);
        }
        Set<String> unlisted = new HashSet<>(files.names());
        unlisted.removeAll(listed.keySet());
        unlisted.removeAll(sums.keySet());
        unlisted.remove(PublicationArchive.SUMS);
        comparison.noteUnlisted(unlisted);
        return comparison.result(name, manifestHash, isOfOlderBuild);
    }

    /** A job's log of waivers has to be whole and contain each of them. */
    private void proveLog(List<ArchivedFile> entries, Holding held, Function<ArchivedFile, String> name)
            throws IOException {
        Map<String, String> names = entries.stream()
                .filter(entry -> entry.kind() == ArchivedFileKind.JOB)
                .collect(Collectors.toMap(ArchivedFile::path, name));
        if (names.containsKey(WaiversLog.FILE)) {
            Optional<byte[]> log = text(held, names.get(WaiversLog.FILE));
            Optional<byte[]> waivers = text(held, names.getOrDefault("waivers.csv", ""));
            if (log.isPresent()
                    && !WaiversLog.proof(log.get(), waivers.orElse(new byte[0])).holds()) {
                comparison.note(ArchivedFileKind.JOB, WaiversLog.FILE, State.UNPROVEN);
            }
        }
    }

    /** The figures of last year have to be those that last year's own manifest lists. */
    private void proveLastYear(List<ArchivedFile> entries, Holding held, Function<ArchivedFile, String> name)
            throws IOException {
        Map<String, ArchivedFile> lastYear = entries.stream()
                .filter(entry -> entry.kind() == ArchivedFileKind.LAST_YEAR)
                .collect(Collectors.toMap(ArchivedFile::path, Function.identity()));
        ArchivedFile ofManifest = lastYear.remove(PublishedManifest.FILE);
        Optional<byte[]> bytes = ofManifest == null ? Optional.empty() : text(held, name.apply(ofManifest));
        if (bytes.isPresent()) {
            Map<String, String> listed = PublishedManifest.parse(bytes.get()).stream()
                    .flatMap(made -> made.outputs().stream())
                    .collect(Collectors.toMap(Output::path, Output::sha256, (one, other) -> one));
            lastYear.values().stream()
                    .filter(entry -> !entry.sha256().equals(listed.get(entry.path())))
                    .forEach(entry -> comparison.note(entry.kind(), entry.path(), State.UNPROVEN));
        }
    }

    /** The hashes that a file lists, by path. */
    private Map<String, String> sums(String file) throws IOException {
        byte[] bytes = text(files, file).orElse(new byte[0]);
        Map<String, String> sums = new TreeMap<>();
        new String(bytes, StandardCharsets.UTF_8)
                .lines()
                .map(SUM::matcher)
                .filter(Matcher::matches)
                .forEach(line -> sums.put(line.group(2), line.group(1)));
        return sums;
    }

    private static Optional<byte[]> text(Holding files, String name) throws IOException {
        Optional<InputStream> found = files.open(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(in.readNBytes(PublishedManifest.LARGEST + 1));
        }
    }

    /** The hash of a file; an empty one, equal to no other, for a damaged one. */
    private static Optional<String> hash(Holding files, String name) throws IOException {
        Optional<InputStream> found = files.open(name);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = found.get()) {
            return Optional.of(Sha256.of(in));
        } catch (ZipException | EOFException e) {
            return Optional.of("");
        }
    }

    /** The files of a folder, none where there is no such folder; a link is no file, for what it leads to is not in the folder. */
    private static final class FolderHolding implements Holding {

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
}
