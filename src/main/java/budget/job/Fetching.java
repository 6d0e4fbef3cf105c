package budget.job;

import budget.intake.FileArchive;
import budget.store.TravellingFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Fetches what does not lie here from the database, and takes away again only that. */
final class Fetching implements Delivery {

    private final TravellingFiles files;
    private final FileArchive archive;
    private final Set<String> fetched = ConcurrentHashMap.newKeySet();

    Fetching(TravellingFiles files, FileArchive archive) {
        this.files = files;
        this.archive = archive;
    }

    @Override
    public void bring(String sha256) throws IOException {
        Path place = archive.path(sha256);
        if (Files.exists(place)) {
            return;
        }
        Path folder = Files.createDirectories(place.toAbsolutePath().getParent());
        Path aside = Files.createTempFile(folder, "incoming-", ".part");
        fetched.add(sha256);
        files.fetch(sha256, aside);
        Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void takeAway(String sha256) throws IOException {
        if (fetched.remove(sha256)) {
            Files.deleteIfExists(archive.path(sha256));
        }
    }
}
