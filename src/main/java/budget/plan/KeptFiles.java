package budget.plan;

import budget.intake.FileArchive;
import budget.published.EarlierPublication;
import budget.submission.Arrival;
import budget.submission.CountedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Files that count in the current publication and whose bytes are not in the input folder any more, although they were
 * not withdrawn: another file has their path, or their folder cannot be read. Whether they still count is decided after
 * the files that are there have been read.
 */
public final class KeptFiles {

    private static final Logger LOG = LoggerFactory.getLogger("budget");

    private final Set<String> hashes = new HashSet<>();
    private final Set<String> paths = new HashSet<>();
    private final Set<String> closedFolders = new HashSet<>();

    public KeptFiles(List<Arrival> received) {
        for (Arrival arrival : received) {
            hashes.add(arrival.sha256());
            paths.add(arrival.path());
            if (arrival.isOutOfReach()) {
                closedFolders.add(arrival.path());
            }
        }
    }

    /** Those of a publication, each once however many units are in it, as long as the archive has their bytes. */
    public List<Arrival> of(EarlierPublication publication, FileArchive archive) throws IOException {
        Set<Arrival> kept = new LinkedHashSet<>();
        for (CountedFile file : publication.counted()) {
            if (hashes.contains(file.sha256()) || !isHidden(file.path())) {
                continue;
            }
            Path bytes = archive.path(file.sha256());
            if (archive.isIntact(file.sha256())) {
                kept.add(arrival(file, Files.size(bytes), publication.firstSeen(file)));
            } else {
                LOG.warn(
                        "file=\"{}\" kept=no reason=\"its bytes of {} are gone from the state\"",
                        file.path(),
                        file.sha256());
            }
        }
        return List.copyOf(kept);
    }

    /** Whether its path is taken by something else, or is in a folder that could not be listed or is a link now. */
    private boolean isHidden(String path) {
        boolean isHidden = paths.contains(path);
        for (int end = path.lastIndexOf('/'); end > 0 && !isHidden; end = path.lastIndexOf('/', end - 1)) {
            isHidden = closedFolders.contains(path.substring(0, end));
        }
        return isHidden;
    }

    /** It counted, so no other file of its intake was later. */
    private static Arrival arrival(CountedFile file, long size, int firstSeen) {
        return new Arrival(file.path(), file.sha256(), size, Long.MAX_VALUE, firstSeen, Arrival.Condition.KEPT);
    }

    /** Whether a path that is not listed is in a folder that cannot be read. */
    boolean isInUnreadableFolder(String path) {
        return !paths.contains(path) && isHidden(path);
    }
}
