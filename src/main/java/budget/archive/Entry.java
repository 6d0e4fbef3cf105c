package budget.archive;

import budget.model.CodePoints;
import budget.publish.PublicationManifest;
import budget.publish.PublicationManifest.Listed;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A file that a manifest lists, and where it lies in an archive.
 *
 * @param name in the archive
 * @param path as the manifest names it
 */
record Entry(String name, FileKind kind, String path, String sha256) {

    /** All that an archive of a publication holds beside what tells of the archive itself, in a fixed order. */
    static List<Entry> of(PublicationManifest manifest) {
        List<Entry> entries = new ArrayList<>();
        add(entries, FileKind.INPUT, manifest.inputs());
        add(entries, FileKind.JOB, manifest.jobFiles());
        add(entries, FileKind.OUTPUT, manifest.outputs());
        return entries;
    }

    private static void add(List<Entry> entries, FileKind kind, List<Listed> files) {
        SafePaths paths = new SafePaths();
        files.stream()
                .filter(Listed::isRead)
                .sorted(Comparator.comparing(Listed::path, CodePoints.ORDER))
                .map(file -> new Entry(kind.folder() + paths.of(file.path()), kind, file.path(), file.sha256()))
                .forEach(entries::add);
    }
}
