package budget.published;

import budget.base.Sha256;
import budget.published.PublishedManifest.Output;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;

/**
 * Checks a publication against its manifest: sizes always; hashes of files modified after the manifest,
 * and of a part of the others, another part each day, so that all are checked each month.
 */
final class StandingProof {

    /** Days until the hash of every file is checked. */
    private static final int DAYS = 30;

    /** Checks sizes and times only, which is fast. */
    static final long NO_DAY = -1;

    private StandingProof() {}

    /**
     * The first changed file; none where all are unchanged.
     *
     * @param day since when does not matter
     */
    static Optional<String> damage(Path publication, long day) throws IOException {
        Optional<PublishedManifest> manifest = PublishedManifest.of(publication);
        if (manifest.isEmpty()) {
            return Optional.of(PublishedManifest.FILE);
        }
        FileTime written = Files.getLastModifiedTime(publication.resolve(PublishedManifest.FILE));
        List<Output> outputs = manifest.get().outputs();
        for (int i = 0; i < outputs.size(); i++) {
            boolean isDue = day >= 0 && i % DAYS == day % DAYS;
            if (!isWhole(publication.resolve(outputs.get(i).path()), outputs.get(i), written, isDue)) {
                return Optional.of(outputs.get(i).path());
            }
        }
        return Optional.empty();
    }

    private static boolean isWhole(Path file, Output listed, FileTime written, boolean isDue) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || Files.size(file) != listed.bytes()) {
            return false;
        }
        boolean isSuspicious = Files.getLastModifiedTime(file).compareTo(written) > 0;
        return !(isSuspicious || isDue) || Sha256.of(file).equals(listed.sha256());
    }
}
