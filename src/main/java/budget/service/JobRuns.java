package budget.service;

import budget.journal.RunBook;
import budget.journal.RunLine;
import budget.journal.RunLine.Outcome;
import budget.journal.SharedReading;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The job's runs.
 *
 * @param all the latest first
 * @param isHeld whether a run is going on now
 * @param reading how far its reading has come where several processes share it
 */
public record JobRuns(
        List<RunLine> all, boolean isHeld, @Nullable SharedReading reading) {

    public JobRuns(List<RunLine> all, boolean isHeld, @Nullable SharedReading reading) {
        this.isHeld = isHeld;
        this.reading = reading;
        this.all = all.stream().map(run -> isHeld ? run : run.ifKilled()).toList();
    }

    /** The runs of a job as the record of its state has them. */
    public static JobRuns of(String job, RunBook book) throws IOException {
        boolean held = book.isHeld();
        return new JobRuns(
                book.runs().stream().filter(run -> run.task().job().equals(job)).toList(),
                held,
                held ? book.reading().orElse(null) : null);
    }

    public Optional<SharedReading> shared() {
        return Optional.ofNullable(reading);
    }

    public Optional<RunLine> goingOn() {
        return all.stream().findFirst().filter(run -> run.outcome() == Outcome.RUNNING);
    }

    /** When a publication was made; none where no run on record made it. */
    public Optional<Instant> madeAt(String publication) {
        return last(publication, Outcome.PUBLISHED);
    }

    /** When a run last found that a publication has all that was sent. */
    public Optional<Instant> confirmedAt(String publication) {
        return last(publication, Outcome.UNCHANGED);
    }

    private Optional<Instant> last(String publication, Outcome outcome) {
        return all.stream()
                .filter(run ->
                        run.outcome() == outcome && run.publication().equals(publication) && !publication.isEmpty())
                .findFirst()
                .map(RunLine::updated);
    }

    /** The last run, if it left the publication as it was though it should not have. */
    Optional<RunLine> unfinished() {
        return all.stream()
                .findFirst()
                .filter(run -> run.outcome().isUnfinished() || run.outcome().isRefusal());
    }
}
