package budget.publish;

import budget.consolidate.ConsolidatedLine;
import budget.definition.JobDefinition;
import budget.lastyear.YearLine;
import budget.model.BudgetUnit;
import budget.published.LastYearPublication;
import budget.report.StatedFact;
import budget.submission.Standing;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes the comparison with the year before, of all units together and of each; a job without a last year has none. */
final class YearOnYear implements Closeable {

    private final @Nullable YearFiles files;

    private YearOnYear(@Nullable YearFiles files) {
        this.files = files;
    }

    /** Begins the files of a publication with these standings. */
    static YearOnYear of(Path publication, JobDefinition job, List<Standing> standings) throws IOException {
        Optional<LastYearPublication> before = LastYearPublication.of(job);
        return new YearOnYear(before.isEmpty() ? null : new YearFiles(publication, job, before.get(), standings));
    }

    /** Adds a consolidated line. */
    void take(ConsolidatedLine line) {
        if (files != null) {
            files.take(line);
        }
    }

    /** Writes what all units have together, after all consolidated lines. */
    void writeWhole(LineReceiver people) throws IOException {
        if (files != null) {
            files.writeWhole(people);
        }
    }

    /** Adds a counting unit with its facts, in the order of codes. */
    void add(BudgetUnit unit, List<StatedFact> facts, UnitReceiver people) throws IOException {
        if (files != null) {
            files.add(unit, facts, people);
        }
    }

    /** Writes the units of last year after the last one of this year. */
    void finish(UnitReceiver people) throws IOException {
        if (files != null) {
            files.writeGone(null, people);
        }
    }

    @Override
    public void close() throws IOException {
        if (files != null) {
            files.close();
        }
    }

    /** Receives a line of all units. */
    @FunctionalInterface
    interface LineReceiver {
        void take(YearLine line) throws IOException;
    }

    /** Receives a unit's lines. */
    @FunctionalInterface
    interface UnitReceiver {
        void take(String code, String name, List<YearLine> lines) throws IOException;
    }
}
