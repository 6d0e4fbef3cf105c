package budget.plan;

import budget.base.Sha256;
import budget.publish.OutputFolder;
import budget.publish.PublishedManifest;
import budget.publish.StandingProof;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The current publication when the run began.
 *
 * @param folder its folder; none before the first publication
 * @param damage the first of its files that is not what it was
 */
public record StandingPublication(Optional<Path> folder, Optional<String> damage) {

    /** Finds it, verifies it, and reports what is damaged. */
    public static StandingPublication of(Path output, Notices notices) throws IOException {
        Optional<Path> current = new OutputFolder(output).current();
        Optional<String> damage = current.isEmpty()
                ? Optional.empty()
                : StandingProof.damage(
                        current.get(), LocalDate.now(ZoneOffset.UTC).toEpochDay());
        damage.ifPresent(file -> notices.add("publication-damaged", name(current.orElseThrow()), file));
        return new StandingPublication(current, damage);
    }

    /** The first file of a publication that has not the size it had. */
    public static Optional<String> damage(Path publication) throws IOException {
        return StandingProof.damage(publication, StandingProof.NO_DAY);
    }

    private static String name(Path publication) {
        return String.valueOf(publication.getFileName());
    }

    /** The same, if all its files are what they were. */
    Optional<Path> whole() {
        return folder.filter(publication -> damage.isEmpty());
    }

    /** Its place and the bytes it came about by, as the state knows it wherever the program is started; nothing if it is damaged. */
    public Optional<String> identity() throws IOException {
        Optional<Path> whole = whole();
        return whole.isEmpty() ? Optional.empty() : Optional.of(identity(whole.get()));
    }

    public static String identity(Path publication) throws IOException {
        return publication.toAbsolutePath() + " " + Sha256.of(publication.resolve(PublishedManifest.FILE));
    }
}
