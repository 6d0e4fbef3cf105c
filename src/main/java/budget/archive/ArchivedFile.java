package budget.archive;

import budget.base.CodePoints;
import budget.published.PublishedManifest;
import budget.published.PublishedManifest.Input;
import budget.published.PublishedManifest.Output;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file that a manifest lists, and its name in an archive.
 *
 * @param name in the archive
 * @param path as the manifest names it
 */
record ArchivedFile(String name, ArchivedFileKind kind, String path, String sha256) {

    /** All files of an archive except those about the archive itself, in a fixed order. */
    static List<ArchivedFile> of(PublishedManifest manifest) {
        List<ArchivedFile> entries = new ArrayList<>();
        addInputs(entries, manifest.inputs());
        add(entries, ArchivedFileKind.JOB, manifest.jobFiles());
        add(entries, ArchivedFileKind.LAST_YEAR, manifest.lastYear());
        add(entries, ArchivedFileKind.OUTPUT, hashes(manifest.outputs().stream(), Output::path, Output::sha256));
        return entries;
    }

    /** One path may have two files: the present one, and the version before it that counts. */
    private static void addInputs(List<ArchivedFile> entries, List<Input> inputs) {
        SafePaths paths = new SafePaths();
        inputs.stream()
                .filter(Input::isRead)
                .sorted(Comparator.comparing(Input::path, CodePoints.ORDER)
                        .thenComparing(Comparator.comparingInt(Input::firstSeen).reversed())
                        .thenComparing(Input::sha256))
                .forEach(input -> entries.add(new ArchivedFile(
                        ArchivedFileKind.INPUT.folder() + paths.of(input.path()),
                        ArchivedFileKind.INPUT,
                        input.path(),
                        input.sha256())));
    }

    private static <T> Map<String, String> hashes(
            Stream<T> files, Function<T, String> path, Function<T, String> sha256) {
        return files.collect(Collectors.toMap(path, sha256, (one, other) -> one));
    }

    private static void add(List<ArchivedFile> entries, ArchivedFileKind kind, Map<String, String> hashes) {
        SafePaths paths = new SafePaths();
        Map<String, String> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(hashes);
        sorted.forEach(
                (path, sha256) -> entries.add(new ArchivedFile(kind.folder() + paths.of(path), kind, path, sha256)));
    }
}
