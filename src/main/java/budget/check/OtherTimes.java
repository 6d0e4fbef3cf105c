package budget.check;

import budget.definition.JobSettings;
import budget.publish.EarlierPublication;
import budget.reconcile.Before;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The amounts of each unit in the current publication, and in last year's; read on first use. */
public final class OtherTimes {

    private final Optional<EarlierPublication> standing;
    private final Optional<EarlierPublication> lastYear;

    private OtherTimes(Optional<EarlierPublication> standing, Optional<EarlierPublication> lastYear) {
        this.standing = standing;
        this.lastYear = lastYear;
    }

    /** Those of a job with its publications in this folder. */
    public static OtherTimes of(JobSettings job, Path output) {
        try {
            Optional<String> folder = job.folders().lastYear();
            return new OtherTimes(
                    EarlierPublication.standing(output, job.name()),
                    folder.isEmpty() ? Optional.empty() : EarlierPublication.standing(Path.of(folder.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The unit's amounts at other times, without those of these bytes. */
    public List<Before> of(String unit, String sha256) {
        try {
            List<Before> before = new ArrayList<>();
            if (standing.isPresent()
                    && !standing.get().bytes(unit).orElse(sha256).equals(sha256)) {
                String name = standing.get().name();
                standing.get().total(unit).ifPresent(total -> before.add(Before.standing(name, total)));
            }
            if (lastYear.isPresent()) {
                String name = lastYear.get().name();
                lastYear.get().total(unit).ifPresent(total -> before.add(Before.lastYear(name, total)));
            }
            return before;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
