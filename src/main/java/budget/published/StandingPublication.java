package budget.published;

import budget.base.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The current publication of an output folder.
 *
 * @param folder its folder; none before the first publication
 * @param damage the first of its files that is not as published
 */
public record StandingPublication(Optional<Path> folder, Optional<String> damage) {

    /** Finds it and verifies sizes, times, and the hashes that are due today. */
    public static StandingPublication verified(Path output) throws IOException {
        return of(output, LocalDate.now(ZoneOffset.UTC).toEpochDay());
    }

    /** Finds it and verifies sizes and times only, which is fast. */
    public static StandingPublication of(Path output) throws IOException {
        return of(output, StandingProof.NO_DAY);
    }

    private static StandingPublication of(Path output, long day) throws IOException {
        Optional<Path> current = new OutputFolder(output).current();
        return new StandingPublication(
                current, current.isEmpty() ? Optional.empty() : StandingProof.damage(current.get(), day));
    }

    /** Its folder, if all its files are as published. */
    public Optional<Path> whole() {
        return folder.filter(publication -> damage.isEmpty());
    }

    /** Its path and the hash of its manifest, by which the state knows it; none if it is damaged. */
    public Optional<String> identity() throws IOException {
        Optional<Path> whole = whole();
        return whole.isEmpty() ? Optional.empty() : Optional.of(identity(whole.get()));
    }

    public static String identity(Path publication) throws IOException {
        return publication.toAbsolutePath() + " " + Sha256.of(publication.resolve(PublishedManifest.FILE));
    }
}
