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
import org.jspecify.annotations.Nullable;

/** What each unit stated in the current publication, and in last year's; read when it is first asked for. */
final class OtherTimes {

    private final Optional<EarlierPublication> standing;
    private final Optional<EarlierPublication> lastYear;
    private @Nullable Map<String, String> counted;
    private @Nullable Map<String, Amount> standingTotals;
    private @Nullable Map<String, Amount> lastYearTotals;

    private OtherTimes(Optional<EarlierPublication> standing, Optional<EarlierPublication> lastYear) {
        this.standing = standing;
        this.lastYear = lastYear;
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
        counted = counted == null ? counted(standing) : counted;
        String then = counted.get(unit);
        if (then != null && !then.equals(sha256)) {
            standingTotals = standingTotals == null ? totals(standing) : standingTotals;
            Optional.ofNullable(standingTotals.get(unit))
                    .ifPresent(total -> before.add(Before.standing(name(standing), total)));
        }
        lastYearTotals = lastYearTotals == null ? totals(lastYear) : lastYearTotals;
        Optional.ofNullable(lastYearTotals.get(unit))
                .ifPresent(total -> before.add(Before.lastYear(name(lastYear), total)));
        return before;
    }

    private static String name(Optional<EarlierPublication> publication) {
        return publication.map(EarlierPublication::name).orElse("");
    }

    /** The hash of the file that counted for each unit. */
    private static Map<String, String> counted(Optional<EarlierPublication> publication) {
        Map<String, String> counted = new HashMap<>();
        try {
            for (CountedFile file : publication.isEmpty()
                    ? List.<CountedFile>of()
                    : publication.get().counted()) {
                counted.put(file.unitCode(), file.sha256());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counted;
    }

    private static Map<String, Amount> totals(Optional<EarlierPublication> publication) {
        try {
            return publication.isEmpty() ? Map.of() : publication.get().totals();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
