package budget.job;

import budget.definition.JobSettings;
import budget.model.Amount;
import budget.model.CountedFile;
import budget.publish.EarlierPublication;
import budget.reconcile.Before;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each unit stated in the publication that stands, and in last year's; read when it is first asked for. */
final class OtherTimes {

    private final Optional<EarlierPublication> standing;
    private final Optional<EarlierPublication> lastYear;
    private final Map<String, String> counted = new HashMap<>();
    private Optional<Map<String, Amount>> standingTotals = Optional.empty();
    private Optional<Map<String, Amount>> lastYearTotals = Optional.empty();

    private OtherTimes(Optional<EarlierPublication> standing, Optional<EarlierPublication> lastYear)
            throws IOException {
        this.standing = standing;
        this.lastYear = lastYear;
        if (standing.isPresent()) {
            for (CountedFile file : standing.get().counted()) {
                counted.put(file.unitCode(), file.sha256());
            }
        }
    }

    /** Those of a job whose publications lie in this folder. */
    static OtherTimes of(JobSettings job, Path output) {
        try {
            Optional<String> folder = job.folders().lastYear();
            return new OtherTimes(
                    EarlierPublication.standing(output, job.name()),
                    folder.isEmpty() ? Optional.empty() : EarlierPublication.standing(Path.of(folder.get())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a unit stated then, but for what these bytes state themselves. */
    List<Before> of(String unit, String sha256) {
        List<Before> before = new ArrayList<>();
        String then = counted.get(unit);
        if (then != null && !then.equals(sha256)) {
            standingTotals = Optional.of(standingTotals.orElseGet(() -> totals(standing)));
            Optional.ofNullable(standingTotals.get().get(unit))
                    .ifPresent(total -> before.add(Before.standing(name(standing), total)));
        }
        lastYearTotals = Optional.of(lastYearTotals.orElseGet(() -> totals(lastYear)));
        Optional.ofNullable(lastYearTotals.get().get(unit))
                .ifPresent(total -> before.add(Before.lastYear(name(lastYear), total)));
        return before;
    }

    private static String name(Optional<EarlierPublication> publication) {
        return publication.map(EarlierPublication::name).orElse("");
    }

    private static Map<String, Amount> totals(Optional<EarlierPublication> publication) {
        try {
            return publication.isEmpty() ? Map.of() : publication.get().totals();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
